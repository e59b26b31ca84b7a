import type { Confidence } from '../../src/core/study/studyEvent';
import type { QuizStrings } from '../../src/protocol';

interface Props {
  readonly confidence: Confidence | undefined;
  readonly strings: QuizStrings;
  readonly judge: (confidence: Confidence) => void;
}

/** Asks whether the answer was known or guessed. */
export function Judgement({ confidence, strings, judge }: Props) {
  const button = (value: Confidence, label: string, key: string) => (
    <button type="button" class="choice" aria-pressed={confidence === value} aria-keyshortcuts={key} onClick={() => judge(value)}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  return (
    <span class="judgement" role="group" aria-label={strings.howSure}>
      {button('knew', strings.knew, 'K')}
      {button('guessed', strings.guessed, 'G')}
    </span>
  );
}
