import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FromQuiz, QuizResultScreen } from '../../src/protocol';
import { focusHere } from '../focus';
import { GroupScores } from './GroupScores';
import { ReviewItem } from './ReviewItem';

interface Props {
  readonly screen: QuizResultScreen;
  readonly send: (message: FromQuiz) => void;
  readonly announce: (text: string) => void;
}

/** The end of a round: the score, what it says, and the items to look at again. */
export function QuizResult({ screen, send, announce }: Props) {
  const { strings, again } = screen;
  const top = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    focusHere(top.current?.querySelector('button'));
    announce(screen.score);
  }, []);
  return (
    <main class="quiz result" ref={top}>
      <p class="eyebrow">
        <span class="title">{screen.title}</span>
        {screen.facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <h1>{screen.score}</h1>
      <div class="progress" aria-hidden="true">
        <div style={{ width: `${screen.share * 100}%` }} />
      </div>
      {screen.calibration.map((sentence) => (
        <p class="calibration" key={sentence}>
          {sentence}
        </p>
      ))}
      <p class="actions">
        {again.length > 0 && (
          <button type="button" class="primary" onClick={() => send({ type: 'retry' })}>
            {strings.retry}
          </button>
        )}
        <button type="button" class={again.length > 0 ? 'secondary' : 'primary'} onClick={() => send({ type: 'newRound' })}>
          {strings.newRound}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            send({ type: 'copy' });
            announce(strings.markdown.copied);
          }}
        >
          {strings.copyResult}
        </button>
      </p>
      {again.length === 0 ? (
        <p>{strings.allRight}</p>
      ) : (
        <section aria-labelledby="again">
          <h2 id="again">
            {strings.toReview} <span class="count">{again.length}</span>
          </h2>
          <ol class="review">
            {again.map((item) => (
              <ReviewItem key={item.key} item={item} strings={strings} send={send} announce={announce} />
            ))}
          </ol>
        </section>
      )}
      {screen.groups.map(({ title, rows }) => (
        <GroupScores key={title} title={title} rows={rows} showAll={strings.showAll} />
      ))}
    </main>
  );
}
