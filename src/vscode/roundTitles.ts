import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale } from '../core/ports';
import type { Round, RoundItem } from '../core/quiz/round';
import type { RoundScope } from '../core/quiz/roundScope';
import type { RoundTexts } from '../core/quiz/roundTexts';
import type { ExplainedAt } from '../protocol';

/** What rounds and their items are called, in the reader's language. */
export interface RoundTitles {
  readonly scope: (scope: RoundScope) => string;
  readonly round: (round: Pick<Round, 'mode' | 'scope'>) => string;
  readonly level: (item: RoundItem) => ExplainedLevel;
  readonly explained: (item: RoundItem, texts: RoundTexts) => ExplainedAt;
}

interface ExplainedLevel {
  readonly id: string;
  readonly title: string;
}

export function createRoundTitles(library: PackLibrary, { translate, language }: Locale): RoundTitles {
  const scopeTitle = (scope: RoundScope): string => {
    switch (scope.kind) {
      case 'everything':
        return translate('All levels');
      case 'due':
        return translate('A good round');
      case 'bookmarked':
        return translate('Bookmarked questions');
      case 'mistakes':
        return translate('My mistakes');
      case 'terms':
        return translate('Terms in this file');
      case 'gaps':
        return translate('Gaps in my code');
      case 'level': {
        const level = library.levels.find(({ id }) => id === scope.id);
        return level ? library.levelTitle(level, language()) : scope.id;
      }
      case 'tag':
        return `#${scope.id}`;
      case 'question':
        return library.title(scope.id, language());
    }
  };
  return {
    scope: scopeTitle,
    round: ({ mode, scope }) => (mode === 'exam' ? translate('Exam') : mode === 'cram' ? translate('Cramming') : scopeTitle(scope)),
    level: ({ questionId, term }) => (term ? { id: '', title: translate('Glossary') } : library.shownLevel(questionId, language())),
    explained: (item, texts) => {
      const { term, questionId } = item;
      if (term) return { place: { kind: 'term', id: term.termId }, section: undefined, label: translate('Open the term’s page') };
      const section = texts.section(item);
      const label = section?.heading === undefined ? translate('Read the full answer') : translate('Read “{0}” in the answer', section.heading);
      return { place: { kind: 'question', id: questionId }, section: section?.place, label };
    },
  };
}
