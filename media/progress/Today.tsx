import type { FromProgress, ProgressScreen } from '../../src/protocol';

interface Props {
  readonly screen: ProgressScreen;
  readonly send: (message: FromProgress) => void;
}

/** What is left to do today, and the buttons that begin it. */
export function Today({ screen, send }: Props) {
  const { strings, today, next } = screen;
  const [first, ...others] = today;
  const offers = [...new Set([next, 'quiz' as const])];
  return (
    <section class="today" aria-label={strings.today}>
      <p class="left">{first}</p>
      {others.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p class="actions">
        {offers.map((offer) => (
          <button type="button" key={offer} class={offer === next ? 'primary' : 'secondary'} onClick={() => send({ type: offer })}>
            {strings[offer]}
          </button>
        ))}
        <button type="button" class="link" onClick={() => send({ type: 'interviewDate' })}>
          {strings.interviewDate}
        </button>
      </p>
    </section>
  );
}
