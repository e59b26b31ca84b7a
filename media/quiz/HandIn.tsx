import type { ExamOverview, QuizStrings } from '../../src/protocol';
import { Dialog } from '../Dialog';

interface Props {
  readonly overview: ExamOverview;
  readonly strings: QuizStrings;
  readonly onClose: () => void;
  readonly handIn: () => void;
}

/** Says what is still open before an exam is handed in. Enter goes on with the exam as long as something is. */
export function HandIn({ overview, strings, onClose, handIn }: Props) {
  const isWhole = overview.items.every(({ answered }) => answered);
  return (
    <Dialog title={strings.handIn} onClose={onClose}>
      {(close) => (
        <>
          {overview.summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p class="actions">
            <button
              type="button"
              class={isWhole ? 'primary' : 'secondary'}
              autofocus={isWhole}
              onClick={() => {
                close();
                handIn();
              }}
            >
              {strings.handIn}
            </button>
            <button type="button" class={isWhole ? 'secondary' : 'primary'} autofocus={!isWhole} onClick={close}>
              {strings.keepOn}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}
