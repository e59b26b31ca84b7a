import type { Translate } from '../core/ports';
import type { StudyNames } from '../core/study/studyNames';

export function studyNames(translate: Translate): StudyNames {
  return {
    states: { new: translate('New'), learning: translate('Learning'), due: translate('Due for review'), known: translate('Known') },
    grades: { again: translate('Again'), hard: translate('Hard'), good: translate('Good'), easy: translate('Easy') },
  };
}
