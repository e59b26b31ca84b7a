import type { BeginScreen, FromProgress } from '../../src/protocol';

interface Props {
  readonly screen: BeginScreen;
  readonly send: (message: FromProgress) => void;
}

/** What stands there while nothing has been studied: where to begin. */
export function Begin({ screen, send }: Props) {
  const { strings, text } = screen;
  return (
    <main class="begin">
      <h1>{strings.title}</h1>
      <p>{text}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => send({ type: 'read' })}>
          {strings.read}
        </button>
        <button type="button" class="secondary" onClick={() => send({ type: 'quiz' })}>
          {strings.quiz}
        </button>
        <button type="button" class="link" onClick={() => send({ type: 'interviewDate' })}>
          {strings.interviewDate}
        </button>
      </p>
    </main>
  );
}
