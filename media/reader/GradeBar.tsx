import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Grade } from '../../src/core/study/studyEvent';
import type { AnswerScreen, FromReader, StudyView } from '../../src/protocol';
import { focusHere } from '../focus';
import type { Attempt } from './pageState';
import { tickedPoints } from './Points';
import { Said } from './Said';
import { isShown } from './sections';

interface Props {
  readonly screen: AnswerScreen;
  readonly study: StudyView;
  readonly attempt: Attempt;
  readonly send: (message: FromReader) => void;
}

/** The four grades, each with when the question then comes back; afterwards what was given. It stays in sight. */
export function GradeBar({ screen, study, attempt, send }: Props) {
  const { strings, question } = screen;
  const bar = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focusHere(bar.current);
  }, [study.graded]);
  if (study.graded) {
    return (
      <div class="grades" ref={bar} tabIndex={-1}>
        {study.said && <Said said={study.said} strings={strings} undo={() => send({ type: 'undo' })} />}
      </div>
    );
  }
  const suggested = suggestion(screen, attempt);
  return (
    <div class="grades" role="group" ref={bar} tabIndex={-1} aria-labelledby="grade-prompt">
      <p id="grade-prompt">{strings.gradePrompt}</p>
      <div class="grade-buttons">
        {study.grades.map(({ grade, name, interval, outcome }, place) => (
          <button
            type="button"
            class={`grade grade-${grade}`}
            key={grade}
            title={outcome}
            aria-keyshortcuts={String(place + 1)}
            data-suggested={grade === suggested}
            onClick={() => send({ type: 'grade', question: question.id, attempt: screen.attempt ?? '', grade })}
          >
            <span class="grade-name">
              {name} <kbd>{place + 1}</kbd>
            </span>
            <span class="interval">{interval}</span>
            {grade === suggested && <span class="suggested">{strings.suggested}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Only from points that are to be seen, and that the learner did something with: whoever ticks nothing may have answered aloud. */
function suggestion({ points, pointVerdicts }: AnswerScreen, attempt: Attempt): Grade | undefined {
  const used = attempt.notes.trim() !== '' || Object.keys(attempt.ticks).length > 0;
  if (!used || !isShown('listens', attempt)) return undefined;
  return pointVerdicts[tickedPoints(points.length, attempt).filter(Boolean).length]?.grade;
}
