import { useCallback } from 'preact/hooks';
import type { FromProgress, ProgressScreen } from '../../src/protocol';
import { Chart } from './Chart';
import { ChartSection } from './ChartSection';
import { drawDue } from './drawDue';
import { drawRecall } from './drawRecall';
import { drawYear } from './drawYear';
import type { OpenTables } from './keptState';
import { LevelRow } from './LevelRow';
import { RecallLegend } from './RecallLegend';
import { Today } from './Today';
import { Weak } from './Weak';

interface Props {
  readonly screen: ProgressScreen;
  readonly tables: OpenTables;
  readonly send: (message: FromProgress) => void;
}

/** How far the learner has come: what is left today, what comes, what was done, and how well it is known. */
export function Progress({ screen, tables, send }: Props) {
  const { strings, due, year, recall, levels, weakest, weakestTags } = screen;
  const section = { strings, tables };
  const due30 = useCallback((width: number) => drawDue(due.bars, width), [due]);
  const yearly = useCallback((width: number) => drawYear(year, width), [year]);
  const weekly = useCallback((width: number) => drawRecall(recall, width), [recall]);
  return (
    <main class="overview">
      <h1>{strings.title}</h1>
      <Today screen={screen} send={send} />
      <dl class="figures">
        {screen.figures.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong> <span>{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div class="cards">
        <ChartSection id="due" text={due} {...section}>
          <Chart label={due.title} draw={due30} />
        </ChartSection>
        <ChartSection id="recall" text={recall} {...section}>
          <RecallLegend chart={recall} />
          <Chart label={recall.title} draw={weekly} />
        </ChartSection>
        <ChartSection id="year" text={year} {...section}>
          <Chart label={year.title} draw={yearly} />
          <p class="legend-title" id="strengths">
            {year.legendTitle}
          </p>
          <ul class="legend" aria-labelledby="strengths">
            {year.legend.map((name, strength) => (
              <li key={name}>
                <span class={`square strength-${strength}`} aria-hidden="true" />
                {name}
              </li>
            ))}
          </ul>
        </ChartSection>
        <div class="column">
          <ChartSection id="levels" text={levels} {...section}>
            {levels.levels.map((level) => (
              <LevelRow key={level.id} level={level} most={levels.most} />
            ))}
          </ChartSection>
          <Weak list={weakestTags} id="weakest-tags">
            {({ tag, hint }) => (
              <button type="button" class="link" title={hint} onClick={() => send({ type: 'search', tag })}>
                #{tag}
              </button>
            )}
          </Weak>
        </div>
        <Weak list={weakest} id="weakest">
          {({ question }) => (
            <button type="button" class="link" onClick={() => send({ type: 'open', question: question.id })}>
              {question.title}
            </button>
          )}
        </Weak>
      </div>
    </main>
  );
}
