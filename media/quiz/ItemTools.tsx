import { CircleQuestionMark, Flag, FlagOff, Send, SkipForward, type IconNode } from 'lucide';
import type { RoundAction } from '../../src/core/quiz/roundActions';
import type { QuizItemScreen } from '../../src/protocol';
import { Icon } from '../markdown/Icon';

interface Props {
  readonly screen: QuizItemScreen;
  readonly canSkip: boolean;
  readonly act: (action: RoundAction) => void;
  readonly help: () => void;
  readonly handIn: () => void;
}

/** What else can be done with the item on show; each button names its key. */
export function ItemTools({ screen: { strings, flagged, mode, last }, canSkip, act, help, handIn }: Props) {
  return (
    <p class="tools">
      {canSkip && <Tool icon={SkipForward} label={strings.skip} name="S" run={() => act({ type: 'skip' })} />}
      <Tool icon={flagged ? FlagOff : Flag} label={flagged ? strings.unflag : strings.flag} name="F" on={flagged} run={() => act({ type: 'flag' })} />
      {mode === 'exam' && !last && <Tool icon={Send} label={strings.handIn} run={handIn} />}
      <Tool icon={CircleQuestionMark} label={strings.keys} name="?" run={help} />
    </p>
  );
}

interface ToolProps {
  readonly icon: IconNode;
  readonly label: string;
  /** The key that does the same. */
  readonly name?: string;
  readonly on?: boolean;
  readonly run: () => void;
}

function Tool({ icon, label, name, on = false, run }: ToolProps) {
  return (
    <button type="button" class={on ? 'tool on' : 'tool'} aria-keyshortcuts={name} onClick={run}>
      <Icon icon={icon} />
      <span>{label}</span>
      {name !== undefined && <kbd aria-hidden="true">{name}</kbd>}
    </button>
  );
}
