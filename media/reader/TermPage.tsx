import type { ComponentChildren } from 'preact';
import type { QuestionLink, TermScreen } from '../../src/protocol';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';

interface Props {
  readonly screen: TermScreen;
  readonly announce: (text: string) => void;
}

/** The page of a term: what it means, what else it is called, and where it is used. */
export function TermPage({ screen, announce }: Props) {
  const { strings, term, names, codeNames, otherNames, explainedIn, usedIn, related } = screen;
  const part = (id: string, title: string, shown: boolean, body: ComponentChildren) =>
    shown && (
      <section aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {body}
      </section>
    );
  const name = (kind: string, body: ComponentChildren) => (
    <div key={kind}>
      <dt>{kind}</dt>
      <dd>{body}</dd>
    </div>
  );
  const questions = (links: readonly QuestionLink[]) => (
    <ul class="links">
      {links.map(({ id, title, level }) => (
        <li key={id}>
          <a href="#" data-question={id}>
            <InlineMarkdown text={title} />
          </a>
          <span class={`level level-${level.id}`}>{level.title}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <main class="term-page">
      <header class="head">
        <p class="eyebrow">{strings.term}</p>
        <h1 tabIndex={-1}>
          <InlineMarkdown text={term.term} />
        </h1>
      </header>
      <Markdown text={term.definition} strings={strings.markdown} announce={announce} />
      {names.length + codeNames.length + otherNames.length > 0 && (
        <dl class="names">
          {names.length > 0 && name(strings.alsoKnownAs, names.join(' · '))}
          {codeNames.length > 0 && name(strings.inCode, codeNames.map((code) => <code key={code}>{code}</code>))}
          {otherNames.map(({ language, languageName, term: text }) => name(languageName, <span lang={language}>{text}</span>))}
        </dl>
      )}
      {part('explained-in', strings.explainedIn, explainedIn.length > 0, questions(explainedIn))}
      {part('used-in', strings.usedIn, usedIn.length > 0, questions(usedIn))}
      {part(
        'related',
        strings.related,
        related.length > 0,
        <ul class="chips">
          {related.map(({ id, term: text }) => (
            <li key={id}>
              <a href="#" data-term={id}>
                {text}
              </a>
            </li>
          ))}
        </ul>,
      )}
    </main>
  );
}
