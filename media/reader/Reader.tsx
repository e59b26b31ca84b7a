import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FromReader, ReaderScreen } from '../../src/protocol';
import { focusHere } from '../focus';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';
import { FollowUps } from './FollowUps';
import { Sources } from './Sources';
import { TermPopover } from './TermPopover';

interface Props {
  readonly screen: ReaderScreen;
  readonly send: (message: FromReader) => void;
}

/** The page of one answer. */
export function Reader({ screen, send }: Props) {
  const { strings, question, level, previous, next } = screen;
  const top = useRef<HTMLElement>(null);
  // The head of an answer is painted before the rest of it is rendered.
  const [painted, setPainted] = useState('');
  useLayoutEffect(() => focusHere(top.current), [question.id]);
  useEffect(() => setPainted(question.id), [question.id]);

  const openLinked = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const id = link.dataset['question'];
    if (id !== undefined) send({ type: 'open', question: id });
  };
  const block = (text: string) => <Markdown text={text} figures={question.figures} diagramFailed={strings.diagramFailed} />;

  const rest = () => (
    <>
      <section aria-labelledby="explanation">
        <h2 id="explanation">{strings.explanation}</h2>
        {block(question.explanation)}
      </section>
      <section class="callout listens" aria-labelledby="listens">
        <h2 id="listens">{strings.listensFor}</h2>
        {block(question.listensFor)}
      </section>
      <section class="callout traps" aria-labelledby="traps">
        <h2 id="traps">{strings.traps}</h2>
        {block(question.traps)}
      </section>
      <section aria-labelledby="follow-ups">
        <h2 id="follow-ups">{strings.followUps}</h2>
        <FollowUps followUps={question.followUps} diagramFailed={strings.diagramFailed} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{strings.sources}</h2>
        <Sources sources={question.sources} />
      </section>
      <p class="quiz-me">
        <button type="button" class="primary" onClick={() => send({ type: 'quiz' })}>
          {strings.quiz}
        </button>
      </p>
      <nav class="neighbours">
        {previous && (
          <button type="button" class="neighbour" onClick={() => send({ type: 'open', question: previous.id })}>
            <span class="direction">← {strings.previous}</span>
            <span>{previous.title}</span>
          </button>
        )}
        {next && (
          <button type="button" class="neighbour next" onClick={() => send({ type: 'open', question: next.id })}>
            <span class="direction">{strings.next} →</span>
            <span>{next.title}</span>
          </button>
        )}
      </nav>
    </>
  );

  return (
    <main class="reader" tabIndex={-1} ref={top} onClick={openLinked}>
      <header>
        <p class="eyebrow">
          <span class={`level level-${level.id}`}>{level.title}</span>
          <span>{strings.placeOfTotal}</span>
          {question.tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
        <h1>
          <InlineMarkdown text={question.title} />
        </h1>
      </header>
      <section class="breath" aria-labelledby="breath">
        <h2 id="breath">{strings.inOneBreath}</h2>
        {block(question.oneBreath)}
      </section>
      {painted === question.id && rest()}
      <TermPopover terms={screen.terms} diagramFailed={strings.diagramFailed} />
    </main>
  );
}
