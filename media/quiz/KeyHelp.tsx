import type { QuizStrings } from '../../src/protocol';
import { KeyDialog } from '../KeyDialog';

interface Props {
  readonly isExam: boolean;
  readonly strings: QuizStrings;
  readonly onClose: () => void;
}

/** The quiz's keys. */
export function KeyHelp({ isExam, strings, onClose }: Props) {
  const rows: readonly (readonly [string, string])[] = [
    ['1–4, A–D', strings.answerKeys],
    [`${strings.enterKey}, N`, strings.next],
    ...(isExam ? [['P', strings.previous] as const] : []),
    ['K', strings.knew],
    ['G', strings.guessed],
    ['S', strings.skip],
    ['F', strings.flag],
    ['?', strings.keys],
  ];
  return <KeyDialog title={strings.keys} rows={rows} closeLabel={strings.close} onClose={onClose} />;
}
