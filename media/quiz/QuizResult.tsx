import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FromQuiz, QuizResultScreen } from '../../src/protocol';
import { focusHere } from '../focus';
import { Markdown } from '../markdown/Markdown';

interface Props {
  readonly screen: QuizResultScreen;
  readonly send: (message: FromQuiz) => void;
}

/** The end of a round: the score, and the items to look at again. */
export function QuizResult({ screen, send }: Props) {
  const { strings, wrong } = screen;
  const top = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    focusHere(top.current?.querySelector('button'));
  }, []);
  return (
    <main class="quiz result" ref={top}>
      <h1>
        <output>{strings.score}</output>
      </h1>
      <div class="progress" aria-hidden="true">
        <div style={{ width: `${screen.share * 100}%` }} />
      </div>
      <p class="actions">
        {wrong.length > 0 && (
          <button type="button" class="primary" onClick={() => send({ type: 'retry' })}>
            {strings.retry}
          </button>
        )}
        <button type="button" class={wrong.length > 0 ? 'secondary' : 'primary'} onClick={() => send({ type: 'newRound' })}>
          {strings.newRound}
        </button>
      </p>
      {wrong.length === 0 ? (
        <p>{strings.allRight}</p>
      ) : (
        <section aria-labelledby="wrong">
          <h2 id="wrong">{strings.toReview}</h2>
          <ol class="wrong-items">
            {wrong.map(({ question, stem }) => (
              <li key={stem}>
                <Markdown text={stem} diagramFailed={strings.diagramFailed} />
                <button type="button" class="link" onClick={() => send({ type: 'open', question: question.id })}>
                  {question.title}
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}
