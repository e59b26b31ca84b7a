import type { FromQuiz, QuizNoticeScreen } from '../../src/protocol';

interface Props {
  readonly screen: QuizNoticeScreen;
  readonly send: (message: FromQuiz) => void;
}

/** Said in place of a round, with what starts one. */
export function QuizNotice({ screen, send }: Props) {
  return (
    <main class="quiz">
      <p>{screen.text}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => send({ type: 'newRound' })}>
          {screen.strings.newRound}
        </button>
      </p>
    </main>
  );
}
