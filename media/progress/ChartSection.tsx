import type { ComponentChildren } from 'preact';
import type { ChartText, ProgressStrings } from '../../src/protocol';
import { DataTable } from './DataTable';
import type { OpenTables } from './keptState';

interface Props {
  readonly id: string;
  readonly text: ChartText;
  readonly strings: ProgressStrings;
  readonly tables: OpenTables;
  readonly children: ComponentChildren;
}

/** A chart with its title, what it shows in words, and its numbers. */
export function ChartSection({ id, text, strings, tables, children }: Props) {
  return (
    <section class={`card ${id}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text.title}</h2>
      <p class="gist">{text.gist}</p>
      {text.missing === undefined ? children : <p class="missing">{text.missing}</p>}
      {text.table.rows.length > 0 && (
        <details open={tables.isOpen(id)} onToggle={(event) => tables.setOpen(id, event.currentTarget.open)}>
          <summary>{strings.showTable}</summary>
          <DataTable id={`${id}-table`} table={text.table} />
        </details>
      )}
    </section>
  );
}
