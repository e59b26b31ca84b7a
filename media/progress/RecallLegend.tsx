import type { RecallChart } from '../../src/protocol';

/** What the lines and points are: each has a form of its own beside its colour. */
export function RecallLegend({ chart }: { readonly chart: RecallChart }) {
  const { reviews, answers, few, wanted } = chart;
  return (
    <ul class="legend">
      <li>
        <svg class="reviews" width="28" height="12" aria-hidden="true">
          <path d="M0 6H28" />
          <circle cx="14" cy="6" r="3.5" />
        </svg>
        {reviews}
      </li>
      <li>
        <svg class="answers" width="28" height="12" aria-hidden="true">
          <path d="M0 6H28" stroke-dasharray="5 4" />
          <rect x="11" y="3" width="6" height="6" />
        </svg>
        {answers}
      </li>
      <li>
        <svg class="few" width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="3.5" />
        </svg>
        {few}
      </li>
      <li>
        <svg class="wanted" width="28" height="12" aria-hidden="true">
          <path d="M1 6H28" stroke-dasharray="1 4" stroke-linecap="round" />
        </svg>
        {wanted.name}
      </li>
    </ul>
  );
}
