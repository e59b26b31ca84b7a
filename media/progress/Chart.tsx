import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Undefined if all that the chart says stands beside it as text. */
  readonly label: string | undefined;
  /** Draws the chart for a width in pixels; another function draws another chart. */
  readonly draw: (width: number) => Element;
}

/** A chart as wide as its place, drawn again when that changes. */
export function Chart({ label, draw }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    let drawn = 0;
    const redraw = (): void => {
      const width = element.clientWidth;
      if (width === drawn || width === 0) return;
      drawn = width;
      const chart = draw(width);
      // Plot names its groups, which may have no names; the chart is one picture.
      for (const group of chart.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
      if (label === undefined) chart.setAttribute('aria-hidden', 'true');
      else {
        chart.setAttribute('role', 'img');
        chart.setAttribute('aria-label', label);
      }
      element.replaceChildren(chart);
    };
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [label, draw]);
  return <div class="chart" ref={place} />;
}
