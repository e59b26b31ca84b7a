import type { FromReader, ReviewEndScreen } from '../../src/protocol';
import { InlineMarkdown } from '../markdown/Markdown';

interface Props {
  readonly screen: ReviewEndScreen;
  readonly send: (message: FromReader) => void;
}

/** What a review came to, and what to do next. */
export function ReviewEnd({ screen: { title, summary, questions, next }, send }: Props) {
  return (
    <main class="review-end">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{summary}</p>
      <p class="actions">
        {next.map(({ type, label }, place) => (
          <button type="button" class={place === 0 ? 'primary' : 'secondary'} key={type} onClick={() => send({ type })}>
            {label}
          </button>
        ))}
      </p>
      {questions.length > 0 && (
        <ul class="links">
          {questions.map(({ id, title: question, grade, outcome }) => (
            <li key={id}>
              <a href="#" data-question={id}>
                <InlineMarkdown text={question} />
              </a>
              <span class={`outcome grade-${grade}`}>{outcome}</span>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
