import type { AnswerScreen } from '../../src/protocol';
import type { Attempt } from './pageState';
import { sectionCount } from './sections';

interface Props {
  readonly screen: AnswerScreen;
  readonly attempt: Attempt;
  readonly change: (changes: Partial<Attempt>) => void;
  readonly startOver: () => void;
}

/** Where the learner answers before the answer is revealed, step by step or at once. */
export function RecallPrompt({ screen: { strings, facts }, attempt, change, startOver }: Props) {
  const reveal = (count: number): void => change({ revealed: Math.min(count, sectionCount) });
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // VS Code has an idea of its own what the key means in an editor.
    event.stopPropagation();
    reveal(attempt.revealed + 1);
  };
  const hidden = attempt.revealed < sectionCount;
  return (
    <div class="recall">
      <p class="hint">{facts.hint}</p>
      <label for="own-answer">{strings.yourAnswer}</label>
      <textarea id="own-answer" rows={5} value={attempt.notes} placeholder={strings.yourAnswerHint} onInput={(event) => change({ notes: event.currentTarget.value })} onKeyDown={pressed} />
      <p class="actions">
        {hidden && (
          <button type="button" class="primary" onClick={() => reveal(attempt.revealed + 1)}>
            {strings.reveal} <kbd>{strings.spaceKey}</kbd>
          </button>
        )}
        {hidden && (
          <button type="button" class="secondary" onClick={() => reveal(sectionCount)}>
            {strings.revealAll} <kbd>A</kbd>
          </button>
        )}
        {attempt.revealed > 0 && (
          <button type="button" class="link" onClick={startOver}>
            {strings.startOver}
          </button>
        )}
      </p>
    </div>
  );
}
