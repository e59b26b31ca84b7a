import type { Source } from '../../src/core/content/pack';

/** The references of an answer; an address opens in the browser. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ol class="sources">
      {sources.map(({ title, authors, year, venue, url }) => (
        <li key={title}>
          {url === undefined ? <cite>{title}</cite> : <a href={url}>{title}</a>}
          <span class="detail">{[authors, venue, year].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ol>
  );
}
