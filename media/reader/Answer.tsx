import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerScreen, FromReader, StudyView } from '../../src/protocol';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';
import { goToHeading } from './Contents';
import { FollowUps } from './FollowUps';
import { GradeBar } from './GradeBar';
import { Neighbours } from './Neighbours';
import { noAttempt, type Attempt } from './pageState';
import { Points } from './Points';
import { RecallPrompt } from './RecallPrompt';
import { sectionCount, type Section } from './sections';
import { Sources } from './Sources';
import { Standing } from './Standing';

interface Props {
  readonly screen: AnswerScreen;
  readonly study: StudyView | undefined;
  readonly sections: readonly Section[];
  readonly attempt: Attempt;
  readonly send: (message: FromReader) => void;
  readonly change: (changes: Partial<Attempt>) => void;
  readonly announce: (text: string) => void;
}

/** The page of one answer: whole, or as far as the learner has revealed it. */
export function Answer({ screen, study, sections, attempt, send, change, announce }: Props) {
  const { strings, question, level, recall, facts } = screen;
  // The head of an answer is painted before the rest of it is rendered.
  const [painted, setPainted] = useState('');
  useEffect(() => setPainted(question.id), [question.id]);
  const last = sections.at(-1);
  // At once: a Space pressed now is meant for the next section, not for the text field.
  const seen = useRef({ attempt: '', count: 0 });
  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = { attempt: `${question.id} ${screen.attempt ?? ''}`, count: sections.length };
    // What was revealed before, and is come back to, is no news.
    if (!recall || !last || before.attempt !== seen.current.attempt || before.count >= sections.length) return;
    announce(strings.revealed.replace('{0}', last.title));
    goToHeading(last.name);
  }, [recall, question.id, screen.attempt, sections.length]);

  // The learner's words are held against the points as soon as these may be seen.
  useEffect(() => {
    if (!recall || attempt.revealed === 0 || attempt.notes === attempt.checked) return;
    send({ type: 'check', text: attempt.notes });
    change({ checked: attempt.notes });
  }, [question.id, recall, attempt.revealed]);

  /** A graded attempt stays what it was: another one begins. */
  const startOver = (): void => {
    if (study?.graded) send({ type: 'recall', on: true });
    else change(noAttempt);
  };

  const block = (text: string, idPrefix?: string) => (
    <Markdown text={text} figures={question.figures} strings={strings.markdown} announce={announce} idPrefix={idPrefix} />
  );
  const bodies: Readonly<Record<Section['name'], () => ComponentChildren>> = {
    breath: () => block(question.oneBreath),
    explanation: () => block(question.explanation, 'explanation'),
    listens: () => (recall ? <Points screen={screen} attempt={attempt} change={change} /> : block(question.listensFor)),
    traps: () => block(question.traps),
    'follow-ups': () => <FollowUps followUps={question.followUps} strings={strings.markdown} opened={strings.followUpOpened} announce={announce} />,
    sources: () => <Sources sources={question.sources} />,
  };
  const shown = painted === question.id ? sections : sections.slice(0, 1);

  return (
    <main>
      <header class="head">
        <p class="eyebrow">
          <span class={`level level-${level.id}`}>{level.title}</span>
          <span>{facts.place}</span>
          <span>{facts.readingTime}</span>
          {study && <Standing study={study} />}
          {question.tags.map((tag) => (
            <button type="button" class="tag" key={tag} title={strings.searchTag.replace('{0}', tag)} onClick={() => send({ type: 'search', query: `#${tag}` })}>
              {tag}
            </button>
          ))}
        </p>
        <h1 tabIndex={-1}>
          <InlineMarkdown text={question.title} />
        </h1>
      </header>
      {recall && <RecallPrompt screen={screen} attempt={attempt} change={change} startOver={startOver} />}
      {shown.map(({ name, title }) => (
        <section class={`section-${name}`} aria-labelledby={name} key={name}>
          <h2 id={name}>{title}</h2>
          {bodies[name]()}
        </section>
      ))}
      {recall && attempt.revealed > 0 && study && <GradeBar screen={screen} study={study} attempt={attempt} send={send} />}
      {painted === question.id && sections.length === sectionCount && (
        <>
          <p class="quiz-me">
            <button type="button" class="primary" onClick={() => send({ type: 'quiz' })}>
              {strings.quiz}
            </button>
          </p>
          <Neighbours screen={screen} send={send} />
        </>
      )}
    </main>
  );
}
