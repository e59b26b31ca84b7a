import type { ComponentChildren } from 'preact';
import type { WeakList } from '../../src/protocol';

interface Props<Item> {
  readonly id: string;
  readonly list: WeakList<Item>;
  /** The link of an item. */
  readonly children: (item: Item) => ComponentChildren;
}

/** What is recalled least, each with a link and its numbers. */
export function Weak<Item>({ id, list, children }: Props<Item>) {
  return (
    <section class="card weak" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{list.title}</h2>
      <p class="gist">{list.text}</p>
      {list.items.length > 0 && (
        <ol>
          {list.items.map((item) => (
            <li key={item.key}>
              {children(item)}
              <span class="facts">{item.facts}</span>
              <span class="meter" aria-hidden="true">
                <span style={{ width: `${item.recall * 100}%` }} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
