import type { MarkdownStrings } from '../../src/protocol';

type Names = Pick<MarkdownStrings, 'scrollableCode' | 'scrollableTable' | 'scrollableFormula' | 'picture'>;

/** What scrolls by itself when it is too wide, and what it is then called; a figure has a name already. */
const regions: Readonly<Record<string, keyof Names | undefined>> = {
  'pre': 'scrollableCode',
  '.table': 'scrollableTable',
  '.katex-display': 'scrollableFormula',
  '.diagram': 'picture',
  '.figure': undefined,
};

export interface ScrollKeeper {
  /** Takes in the regions below an element. */
  readonly add: (content: ParentNode) => void;
  readonly stop: () => void;
}

/** Lets the keyboard reach what scrolls sideways, for as long as there is something to scroll to. */
export function keepScrollable(strings: Names): ScrollKeeper {
  const names = new Map<Element, string | undefined>();
  const change = (region: Element): void => {
    const scrolls = region.toggleAttribute('tabindex');
    if (scrolls) region.setAttribute('tabindex', '0');
    const name = names.get(region);
    if (name === undefined) return;
    region.role = scrolls ? 'group' : null;
    region.ariaLabel = scrolls ? name : null;
  };
  // All are measured before any is changed, which would make the browser lay out the page between them.
  const update = (some: readonly Element[]): void => {
    const changed = some.filter((region) => region.scrollWidth > region.clientWidth !== region.hasAttribute('tabindex'));
    changed.forEach(change);
  };
  const observer = new ResizeObserver((entries) => update(entries.map(({ target }) => target)));
  // Formulas get their width with their fonts.
  const updateAll = (): void => update([...names.keys()]);
  document.fonts.addEventListener('loadingdone', updateAll);
  return {
    add: (content) => {
      for (const [selector, name] of Object.entries(regions)) {
        for (const region of content.querySelectorAll(selector)) {
          names.set(region, name && strings[name]);
          observer.observe(region);
        }
      }
    },
    stop: () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', updateAll);
    },
  };
}
