import { useState } from 'preact/hooks';
import type { FromQuiz, QuizStrings, ReviewView } from '../../src/protocol';
import { Markdown } from '../markdown/Markdown';
import { QuizOption } from './QuizOption';

interface Props {
  readonly item: ReviewView;
  readonly strings: QuizStrings;
  readonly send: (message: FromQuiz) => void;
  readonly announce: (text: string) => void;
}

/** An item to look at again, with its options once they are wanted: a long round has hundreds. */
export function ReviewItem({ item, strings, send, announce }: Props) {
  const [open, setOpen] = useState(false);
  const { explained, marks, options } = item;
  return (
    <li>
      <p class="marks">
        {marks.map(({ kind, label }) => (
          <span key={kind} class={`chip ${kind}`}>
            {label}
          </span>
        ))}
      </p>
      <Markdown text={item.stem} strings={strings.markdown} announce={announce} />
      <button type="button" class="link" onClick={() => send({ type: 'open', place: explained.place, section: explained.section })}>
        {explained.label}
      </button>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{strings.why}</summary>
        {open && (
          <ol class="options">
            {options.map((option, index) => (
              <QuizOption key={index} option={option} number={index + 1} chosen={item.answered === index} strings={strings} announce={announce} choose={() => undefined} />
            ))}
          </ol>
        )}
      </details>
    </li>
  );
}
