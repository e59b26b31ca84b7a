import { Maximize, Minus, Plus, X, type IconNode } from 'lucide';
import { render } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MarkdownStrings } from '../../src/protocol';
import { Icon } from './Icon';
import { createPanZoom, type PanZoom } from './panZoom';
import { uniqueIds } from './uniqueIds';

interface Props {
  /** The figure or diagram on the page. */
  readonly source: Element;
  readonly strings: MarkdownStrings;
  readonly onClose: () => void;
}

/** How far an arrow key moves the view, in pixels. */
const stride = 60;

/** Opens the full view of a picture; what is returned closes it. The focus then goes to the given element. */
export function openPicture(source: Element, strings: MarkdownStrings, comeFrom: HTMLElement): () => void {
  const place = document.createElement('div');
  const close = (): void => {
    if (!place.isConnected) return;
    render(null, place);
    place.remove();
    comeFrom.focus({ preventScroll: true });
  };
  document.body.append(place);
  render(<PictureView source={source} strings={strings} onClose={close} />, place);
  return close;
}

/** A picture over the whole page, to be looked at closely: zoomed and moved by mouse, touch or keys. */
function PictureView({ source, strings, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PanZoom>();
  const captionId = useId();
  const caption = alternative(source);

  useLayoutEffect(() => {
    if (!dialog.current || !canvas.current || !picture.current) return;
    const { current: shown } = picture;
    const draw = (): void => {
      const svg = source.querySelector('svg');
      if (svg) shown.replaceChildren(copyOf(svg));
    };
    draw();
    dialog.current.showModal();
    const created = createPanZoom(shown, canvas.current);
    setView(created);
    // A diagram is drawn anew when the theme changes.
    const observer = new MutationObserver(draw);
    observer.observe(source, { childList: true });
    return () => {
      observer.disconnect();
      created.stop();
    };
  }, [source]);

  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    '+': view?.zoomIn,
    '=': view?.zoomIn,
    '-': view?.zoomOut,
    '0': view?.reset,
    'ArrowLeft': () => view?.pan(-stride, 0),
    'ArrowRight': () => view?.pan(stride, 0),
    'ArrowUp': () => view?.pan(0, -stride),
    'ArrowDown': () => view?.pan(0, stride),
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The page below has keys of its own; function keys are VS Code's.
    if (!/^F\d/.test(event.key)) event.stopPropagation();
    const action = keys[event.key];
    if (!action || (event.target instanceof Element && event.target.id === captionId)) return;
    event.preventDefault();
    action();
  };
  const tool = (icon: IconNode, label: string, key: string, run: (() => void) | undefined) => (
    <button type="button" aria-label={label} title={`${label} (${key})`} aria-keyshortcuts={key} onClick={run}>
      <Icon icon={icon} />
    </button>
  );

  return (
    <dialog class="picture-view" ref={dialog} aria-label={strings.picture} aria-describedby={caption ? captionId : undefined} onClose={onClose} onKeyDown={press}>
      <div class="tools">
        {tool(Minus, strings.zoomOut, '-', view?.zoomOut)}
        {tool(Maximize, strings.resetZoom, '0', view?.reset)}
        {tool(Plus, strings.zoomIn, '+', view?.zoomIn)}
        <button type="button" class="close" aria-label={strings.close} title={strings.close} autofocus onClick={() => dialog.current?.close()}>
          <Icon icon={X} />
        </button>
      </div>
      <div class="canvas" ref={canvas}>
        <div class={source.className} role="img" aria-label={caption || strings.picture} ref={picture} />
      </div>
      {caption && (
        <p class="caption" id={captionId} tabIndex={0}>
          {caption}
        </p>
      )}
    </dialog>
  );
}

/** What a figure or a diagram says to those who can't see it. */
function alternative(source: Element): string {
  if (source.role === 'img') return source.ariaLabel ?? '';
  const words = source.querySelector('svg > desc') ?? source.querySelector('svg > title');
  return words?.textContent.trim() ?? '';
}

/** A copy that fits itself into the space it gets. */
function copyOf(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  uniqueIds(copy, '-enlarged');
  const { width, height } = svg.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const attribute of ['width', 'height', 'style']) copy.removeAttribute(attribute);
  return copy;
}
