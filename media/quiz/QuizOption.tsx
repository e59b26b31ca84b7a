import type { QuizOptionView, QuizStrings } from '../../src/protocol';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';

interface Props {
  readonly option: QuizOptionView;
  /** The key that chooses it. */
  readonly number: number;
  readonly chosen: boolean;
  readonly strings: QuizStrings;
  readonly announce: (text: string) => void;
  readonly choose: () => void;
}

/** An option of an item; once the item is answered, whether it is right, and why. */
export function QuizOption({ option, number, chosen, strings, announce, choose }: Props) {
  const { verdict } = option;
  const state = verdict === undefined ? '' : verdict.right ? 'right' : chosen ? 'wrong' : 'other';
  return (
    <li class={`option ${state}`}>
      <button type="button" aria-keyshortcuts={String(number)} aria-pressed={chosen} disabled={verdict !== undefined} onClick={choose}>
        <kbd aria-hidden="true">{verdict === undefined ? number : verdict.right ? '✓' : '✕'}</kbd>
        <span class="text">
          <InlineMarkdown text={option.text} />
          {verdict && (
            <span class="mark">
              {verdict.right ? strings.rightAnswer : strings.wrongAnswer}
              {chosen ? ` · ${strings.yourAnswer}` : ''}
            </span>
          )}
        </span>
      </button>
      {verdict && (
        <div class="why">
          <Markdown text={verdict.explanation} strings={strings.markdown} announce={announce} />
        </div>
      )}
    </li>
  );
}
