import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FromQuiz, QuizItemScreen } from '../../src/protocol';
import { focusHere } from '../focus';
import { Markdown } from '../markdown/Markdown';
import { QuizOption } from './QuizOption';

interface Props {
  readonly screen: QuizItemScreen;
  readonly send: (message: FromQuiz) => void;
}

/** One item of a round: the stem and its options, then the verdict and why. */
export function QuizItem({ screen, send }: Props) {
  const { strings, options, answered, question, level } = screen;
  const next = useRef<HTMLButtonElement>(null);
  const top = useRef<HTMLElement>(null);
  const answeredRight = answered === undefined ? undefined : options[answered]?.verdict?.right === true;

  // Before the next key can come: these are layout effects.
  useLayoutEffect(() => {
    if (answered === undefined) {
      window.scrollTo(0, 0);
      focusHere(top.current);
    } else {
      focusHere(next.current);
    }
  }, [screen.stem, answered]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const option = Number(event.key) - 1;
      if (answered === undefined && Number.isInteger(option) && options[option]) {
        event.preventDefault();
        send({ type: 'answer', option });
      } else if (answered !== undefined && event.key === 'Enter' && !(event.target instanceof Element && event.target.closest('a, button'))) {
        event.preventDefault();
        send({ type: 'next' });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [options, answered, send]);

  return (
    <main class="quiz" tabIndex={-1} ref={top}>
      <div class="progress" aria-hidden="true">
        <div style={{ width: `${screen.done * 100}%` }} />
      </div>
      <p class="eyebrow">
        <span class={`level level-${level.id}`}>{level.title}</span>
        <span>{strings.placeOfTotal}</span>
        <span>{strings.rightSoFar}</span>
      </p>
      <div class="stem" role="heading" aria-level={1}>
        <Markdown text={screen.stem} diagramFailed={strings.diagramFailed} />
      </div>
      <ol class="options">
        {options.map((option, index) => (
          <QuizOption
            key={`${screen.stem}${option.text}`}
            option={option}
            number={index + 1}
            chosen={answered === index}
            strings={strings}
            choose={() => send({ type: 'answer', option: index })}
          />
        ))}
      </ol>
      <p class="verdict" role="status">
        {answeredRight !== undefined && <strong class={answeredRight ? 'right' : 'wrong'}>{answeredRight ? strings.right : strings.wrong}</strong>}
        <span class="keys">{answered === undefined ? strings.keysToAnswer : strings.keysToGoOn}</span>
      </p>
      {answered !== undefined && (
        <p class="actions">
          <button type="button" class="primary" ref={next} onClick={() => send({ type: 'next' })}>
            {screen.last ? strings.seeResult : strings.next}
          </button>
          <button type="button" class="link" onClick={() => send({ type: 'open', question: question.id })}>
            {strings.fullAnswer}
          </button>
        </p>
      )}
    </main>
  );
}
