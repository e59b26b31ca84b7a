import type { AnswerScreen } from '../../src/protocol';
import { InlineMarkdown } from '../markdown/Markdown';
import type { Attempt } from './pageState';

interface Props {
  readonly screen: AnswerScreen;
  readonly attempt: Attempt;
  readonly change: (changes: Partial<Attempt>) => void;
}

/** Which points the learner made: as ticked, or else as the learner's words suggest. */
export function tickedPoints(count: number, attempt: Attempt): readonly boolean[] {
  return Array.from({ length: count }, (_, place) => attempt.ticks[place] ?? attempt.matches[place]?.suggested ?? false);
}

/** The points that the interviewer listens for, to be ticked beside the learner's own answer. */
export function Points({ screen: { strings, points, pointVerdicts }, attempt, change }: Props) {
  const ticked = tickedPoints(points.length, attempt);
  return (
    <div class="points">
      {attempt.notes.trim() !== '' && (
        <aside aria-label={strings.yourAnswer}>
          <p class="own-title">{strings.yourAnswer}</p>
          <p class="own">{attempt.notes}</p>
        </aside>
      )}
      <fieldset>
        <legend>{strings.tickPoints}</legend>
        {points.map((point, place) => {
          const match = attempt.matches[place];
          const words = match?.suggested ? match.words : [];
          return (
            <label class="point" key={place}>
              <input type="checkbox" checked={ticked[place]} onChange={(event) => change({ ticks: { ...attempt.ticks, [place]: event.currentTarget.checked } })} />
              <span>
                <InlineMarkdown text={point} />
                {words.length > 0 && <span class="own-words">{strings.youSaid.replace('{0}', words.join(' · '))}</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      <p class="verdict" role="status">
        {pointVerdicts[ticked.filter(Boolean).length]?.text}
      </p>
    </div>
  );
}
