import type { Locale } from '../core/ports';
import type { ListedTerms } from '../core/terms/termsInFile';

/** Why a file has no term to show, and what to do about it, in the language of the interface; empty if it has some. */
export function createLackText({ translate }: Locale): (listed: Pick<ListedTerms, 'lack' | 'searched'>) => string {
  return ({ lack, searched }) => {
    switch (lack) {
      case undefined:
        return '';
      case 'file':
        return translate('Open or choose a file to find the GenAI terms in it.');
      case 'term':
        return translate('This file has no term of the glossary. Open notes, a paper or code that is about generative AI.');
      case 'muted':
        return translate('All terms of this file are muted. The setting “{0}” brings them back.', 'genaiInterview.hover.mutedTerms');
      case 'language':
        return translate('Terms are off in files of the language “{0}”. The setting “{1}” turns them on.', searched[0]?.languageId ?? '', 'genaiInterview.hover.languages');
      case 'failure':
        return translate('GenAI Interview: this didn’t work. The output channel says why.');
    }
  };
}
