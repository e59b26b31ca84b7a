import type { AnswerScreen, FromReader, NeighbourLink } from '../../src/protocol';

interface Props {
  readonly screen: AnswerScreen;
  readonly send: (message: FromReader) => void;
}

/** The ways to the previous and the next question. */
export function Neighbours({ screen: { previous, next, strings }, send }: Props) {
  const button = (link: NeighbourLink, side: string, direction: string) => (
    <button type="button" class={`neighbour ${side}`} onClick={() => send({ type: 'open', place: { kind: 'question', id: link.id }, beside: false })}>
      <span class="direction">{direction}</span>
      <span>{link.title}</span>
    </button>
  );
  return (
    <nav class="neighbours" aria-label={`${strings.previous}, ${strings.next}`}>
      {previous && button(previous, 'previous', `← ${strings.previous}`)}
      {next && button(next, 'next', `${strings.next} →`)}
    </nav>
  );
}
