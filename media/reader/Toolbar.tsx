import type { ReaderStrings } from '../../src/protocol';
import { Icon } from '../markdown/Icon';
import { keyName } from './keyName';
import type { ReaderAction } from './readerActions';

interface Props {
  readonly actions: readonly ReaderAction[];
  readonly strings: ReaderStrings;
}

/** The tools of the reader, above the page; each button names its key. */
export function Toolbar({ actions, strings }: Props) {
  const button = ({ key, label, icon, disabled, pressed, run }: ReaderAction) =>
    icon && (
      <button type="button" class="tool" key={key} aria-label={label} aria-keyshortcuts={key.toUpperCase()} title={`${label} (${keyName(key, strings)})`} aria-pressed={pressed} disabled={disabled} onClick={run}>
        <Icon icon={icon} />
      </button>
    );
  return (
    <header class="toolbar" aria-label={strings.tools}>
      <div>{actions.filter(({ first }) => first).map(button)}</div>
      <div>{actions.filter(({ first }) => !first).map(button)}</div>
    </header>
  );
}
