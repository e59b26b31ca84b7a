import { useState } from 'preact/hooks';
import type { GroupView } from '../../src/protocol';

interface Props {
  readonly title: string;
  readonly rows: readonly GroupView[];
  readonly showAll: string;
}

/** More than that are shown when they are asked for. */
const most = 8;

/** How many of the items that have something in common were right. */
export function GroupScores({ title, rows, showAll }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, most);
  return (
    <section>
      <h2>{title}</h2>
      <ul class="groups">
        {shown.map(({ name, score, share }) => (
          <li key={name}>
            <span>{name}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${share * 100}%` }} />
            </span>
            <span class="score">{score}</span>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {showAll}
        </button>
      )}
    </section>
  );
}
