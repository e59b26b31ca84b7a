import type { ReaderStrings } from '../../src/protocol';
import { KeyDialog } from '../KeyDialog';
import { keyName } from './keyName';
import type { ReaderAction } from './readerActions';

interface Props {
  readonly actions: readonly ReaderAction[];
  readonly strings: ReaderStrings;
  readonly onClose: () => void;
}

/** The reader's keys. */
export function Help({ actions, strings, onClose }: Props) {
  const find = navigator.userAgent.includes('Mac') ? '⌘F' : 'Ctrl+F';
  const rows = [...actions.map(({ key, label }) => [keyName(key, strings), label] as const), [find, strings.find] as const];
  return <KeyDialog title={strings.help} rows={rows} closeLabel={strings.close} onClose={onClose} />;
}
