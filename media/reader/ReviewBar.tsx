import type { FromReader, GradeSaid, ReaderScreen } from '../../src/protocol';
import { Said } from './Said';

interface Props {
  readonly screen: ReaderScreen;
  readonly said: GradeSaid | undefined;
  readonly send: (message: FromReader) => void;
}

/** Where the review stands, the way back to it, and what was graded before. */
export function ReviewBar({ screen: { strings, review }, said, send }: Props) {
  if (!review && !said) return null;
  return (
    <section class="review" aria-label={strings.review}>
      {review && (
        <>
          <div class="review-line">
            <span class="review-place">{review.text}</span>
            {!review.here && (
              <button type="button" class="link" onClick={() => send({ type: 'resumeReview' })}>
                {strings.toReview}
              </button>
            )}
            <button type="button" class="link" onClick={() => send({ type: 'endReview' })}>
              {strings.endReview}
            </button>
          </div>
          <div class="review-track" aria-hidden="true">
            <div style={{ width: `${review.done * 100}%` }} />
          </div>
        </>
      )}
      {said && <Said said={said} strings={strings} undo={() => send({ type: 'undo' })} />}
    </section>
  );
}
