import type { ExamOverview } from '../../src/protocol';

interface Props {
  readonly overview: ExamOverview;
  readonly position: number;
  readonly label: string;
  readonly goTo: (place: number) => void;
}

/** All items of an exam by their numbers: which are answered, which are flagged, and the way to each. */
export function ExamMap({ overview, position, label, goTo }: Props) {
  return (
    <nav class="exam-map" aria-label={label}>
      <ol>
        {overview.items.map((item, place) => (
          <li key={place}>
            <button
              type="button"
              class={[item.answered ? 'answered' : 'open', item.flagged ? 'flagged' : ''].join(' ')}
              aria-label={item.label}
              aria-current={place === position ? 'step' : undefined}
              onClick={() => goTo(place)}
            >
              {place + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
