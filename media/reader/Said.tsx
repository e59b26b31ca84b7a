import type { GradeSaid, ReaderStrings } from '../../src/protocol';

interface Props {
  readonly said: GradeSaid;
  readonly strings: ReaderStrings;
  readonly undo: () => void;
}

/** What was last done with a grade, and the way to undo it. */
export function Said({ said, strings, undo }: Props) {
  return (
    <p class="said">
      <span>{said.text}</span>
      {said.undo && (
        <button type="button" class="link" onClick={undo} aria-keyshortcuts="U">
          {strings.undo} <kbd>U</kbd>
        </button>
      )}
    </p>
  );
}
