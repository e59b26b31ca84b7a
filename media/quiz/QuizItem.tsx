import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RoundAction } from '../../src/core/quiz/roundActions';
import type { FromQuiz, QuizItemScreen } from '../../src/protocol';
import { focusHere } from '../focus';
import { Markdown } from '../markdown/Markdown';
import { ExamMap } from './ExamMap';
import { HandIn } from './HandIn';
import { Judgement } from './Judgement';
import { KeyHelp } from './KeyHelp';
import { QuizOption } from './QuizOption';
import { Timer } from './Timer';
import { ItemTools } from './ItemTools';
import { useQuizKeys } from './useQuizKeys';

interface Props {
  readonly screen: QuizItemScreen;
  readonly send: (message: FromQuiz) => void;
  readonly announce: (text: string) => void;
}

/** One item of a round: the stem and its options; in practice then the verdict and why. */
export function QuizItem({ screen, send, announce }: Props) {
  const { strings, options, explained, overview } = screen;
  const [early, setEarly] = useState<{ readonly screen: QuizItemScreen; readonly option: number }>();
  const [dialog, setDialog] = useState<'keys' | 'handIn'>();
  const next = useRef<HTMLButtonElement>(null);
  const top = useRef<HTMLElement>(null);
  // What was just chosen is shown without waiting for the extension to say it back.
  const answered = early?.screen === screen ? early.option : screen.answered;
  const isExam = screen.mode === 'exam';
  const isOver = !isExam && answered !== undefined;
  const isRight = isOver && options[answered]?.verdict?.right === true;

  const step = (action: RoundAction): void => send({ type: 'step', action });
  const act = (action: RoundAction): void => {
    switch (action.type) {
      case 'answer': {
        const option = options[action.option];
        if (!option || isOver) return;
        setEarly({ screen, option: action.option });
        announce(option.verdict ? (option.verdict.right ? strings.right : strings.wrong) : strings.chosen.replace('{0}', String(action.option + 1)));
        return step(action);
      }
      case 'next':
        if (isExam ? !screen.last : isOver) step(action);
        else if (isExam) setDialog('handIn');
        return;
      case 'previous':
        return isExam ? step(action) : undefined;
      case 'judge':
        if (answered === undefined) return;
        announce(action.confidence === 'knew' ? strings.knew : strings.guessed);
        focusHere(next.current);
        return step(action);
      case 'skip':
        if (isOver) return;
        announce(screen.skipping);
        return step(action);
      case 'flag':
        announce(screen.flagged ? strings.unflagged : strings.flagged);
        return step(action);
      default:
        return step(action);
    }
  };

  // Before the next key can come: these are layout effects.
  useLayoutEffect(() => {
    if (isOver) return focusHere(next.current);
    window.scrollTo(0, 0);
    focusHere(top.current);
  }, [screen.key, isOver]);
  // What the answer came to was told when it was given, and that must not be told over by this.
  useLayoutEffect(() => {
    if (!isOver) announce(screen.facts[0] ?? '');
  }, [screen.key]);
  useQuizKeys(act, () => setDialog('keys'));

  return (
    <main class="quiz" tabIndex={-1} ref={top}>
      <div class="progress" aria-hidden="true">
        <div style={{ width: `${screen.done * 100}%` }} />
      </div>
      <div class="head">
        <p class="eyebrow">
          <span class={`level level-${screen.level.id}`}>{screen.level.title}</span>
          {screen.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {screen.secondsLeft !== undefined && <Timer seconds={screen.secondsLeft} screen={screen} strings={strings} announce={announce} timeUp={() => send({ type: 'timeUp' })} />}
      </div>
      {screen.prompt !== undefined && <p class="prompt">{screen.prompt}</p>}
      <div class="stem" role="heading" aria-level={1}>
        <Markdown text={screen.stem} strings={strings.markdown} announce={announce} />
      </div>
      <ol class="options">
        {options.map((option, index) => (
          <QuizOption
            key={`${screen.key}/${index}`}
            option={isOver ? option : { ...option, verdict: undefined }}
            number={index + 1}
            chosen={answered === index}
            strings={strings}
            announce={announce}
            choose={() => act({ type: 'answer', option: index })}
          />
        ))}
      </ol>
      {answered !== undefined && (
        <div class="verdict">
          {isOver && <strong class={isRight ? 'right' : 'wrong'}>{isRight ? strings.right : strings.wrong}</strong>}
          <Judgement confidence={screen.confidence} strings={strings} judge={(confidence) => act({ type: 'judge', confidence })} />
        </div>
      )}
      <p class="actions">
        {(isExam || isOver) && (
          <button type="button" class="primary" ref={next} onClick={() => act({ type: 'next' })}>
            {isExam && screen.last ? strings.handIn : screen.last ? strings.seeResult : strings.next}
          </button>
        )}
        {isExam && (
          <button type="button" class="secondary" disabled={screen.position === 0} onClick={() => act({ type: 'previous' })}>
            {strings.previous}
          </button>
        )}
        {isOver && (
          <button type="button" class="link" onClick={() => send({ type: 'open', place: explained.place, section: explained.section })}>
            {explained.label}
          </button>
        )}
        {!isExam && !isOver && <span class="keys">{strings.keysToAnswer}</span>}
      </p>
      <ItemTools screen={screen} canSkip={!isOver} act={act} help={() => setDialog('keys')} handIn={() => setDialog('handIn')} />
      {overview && <ExamMap overview={overview} position={screen.position} label={strings.allItems} goTo={(place) => act({ type: 'goTo', place })} />}
      {dialog === 'keys' && <KeyHelp isExam={isExam} strings={strings} onClose={() => setDialog(undefined)} />}
      {dialog === 'handIn' && overview && <HandIn overview={overview} strings={strings} onClose={() => setDialog(undefined)} handIn={() => act({ type: 'finish' })} />}
    </main>
  );
}
