import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale } from '../core/ports';
import { resultMarkdown } from '../core/quiz/resultMarkdown';
import { verdict, type Round, type RoundItem } from '../core/quiz/round';
import { roundResult, type GroupScore, type QuestionFacts, type RoundResult, type Score } from '../core/quiz/roundResult';
import type { RoundTexts } from '../core/quiz/roundTexts';
import { shownOptions } from '../core/quiz/shownOptions';
import type { ExplainedAt, GroupView, QuizResultScreen, ReviewView } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly titles: {
    readonly round: (round: Round) => string;
    readonly level: (item: RoundItem) => { readonly title: string };
    readonly explained: (item: RoundItem, texts: RoundTexts) => ExplainedAt;
  };
}

/** What a round came to, as the page shows it and as Markdown. */
export interface QuizResults {
  readonly screen: (round: Round, texts: RoundTexts) => Omit<QuizResultScreen, 'strings' | 'language'>;
  readonly markdown: (round: Round, texts: RoundTexts) => string;
}

export function createQuizResults({ library, locale, titles }: Dependencies): QuizResults {
  const { translate, language } = locale;
  const facts = (questionId: string): QuestionFacts | undefined => {
    const summary = library.summary(questionId, language());
    const level = library.level(questionId);
    return summary && level ? { level: level.id, tags: summary.tags } : undefined;
  };
  const levelTitle = (id: string): string => {
    const level = library.levels.find((each) => each.id === id);
    return level ? library.levelTitle(level, language()) : id;
  };
  const score = ({ right, total }: Score): string => translate('{0} of {1} right', right, total);
  const factTexts = (round: Round, { seconds, timeRanOut, open }: RoundResult): string[] => [
    durationText(seconds, locale),
    ...(timeRanOut ? [translate('handed in when time was up')] : []),
    ...(open.length > 0 ? [translate('{0} without an answer', open.length)] : []),
    ...(round.mode === 'cram' ? [translate('Cramming: your schedule stays as it is')] : []),
  ];
  const groups = (result: RoundResult): QuizResultScreen['groups'] => {
    const views = (some: readonly GroupScore[], name: (id: string) => string): GroupView[] =>
      some.map((group) => ({ name: name(group.id), score: translate('{0} of {1}', group.right, group.total), share: group.right / group.total }));
    // Of one item there is nothing to be said but whether it was right.
    if (result.total < 2) return [];
    return [
      { title: translate('By level'), rows: views(result.levels, levelTitle) },
      { title: translate('By tag'), rows: views(result.tags, (tag) => `#${tag}`) },
    ].filter(({ rows }) => rows.length > 0);
  };
  const review = (round: Round, item: RoundItem, texts: RoundTexts): ReviewView => {
    const text = texts.item(item);
    const became = verdict(item);
    const labels = { right: translate('Right'), wrong: translate('Wrong'), open: translate('No answer') };
    return {
      key: `${round.id}/${item.id}`,
      stem: text?.stem ?? '',
      marks: [{ kind: became, label: labels[became] }, ...(item.flagged ? [{ kind: 'flagged' as const, label: translate('Flagged') }] : [])],
      options: shownOptions(item, text, true),
      answered: item.answered,
      explained: titles.explained(item, texts),
    };
  };
  return {
    screen: (round, texts) => {
      const result = roundResult(round, facts);
      const again = new Set([...result.wrong, ...result.open, ...result.flagged]);
      return {
        type: 'result',
        key: round.id,
        title: titles.round(round),
        score: score(result),
        share: result.total === 0 ? 0 : result.right / result.total,
        facts: factTexts(round, result),
        calibration: calibrationTexts(result, locale),
        groups: groups(result),
        again: round.items.filter((item) => again.has(item)).map((item) => review(round, item, texts)),
      };
    },
    markdown: (round, texts) => {
      const result = roundResult(round, facts);
      return resultMarkdown(result, {
        title: `${titles.round(round)} – ${score(result)}`,
        summary: [factTexts(round, result).join(' · '), ...calibrationTexts(result, locale)],
        byLevel: translate('By level'),
        byTag: translate('By tag'),
        wrong: translate('Wrong'),
        open: translate('No answer'),
        flagged: translate('Flagged'),
        groupScore: (title, group) => translate('{0}: {1} of {2} right', title, group.right, group.total),
        levelTitle,
        item: (item) => ({
          stem: texts.item(item)?.stem ?? '',
          question: item.term ? titles.level(item).title : library.title(item.questionId, language()),
          section: texts.section(item)?.heading,
        }),
      });
    },
  };
}

function calibrationTexts({ knew, guessed, calibration }: RoundResult, { translate }: Locale): string[] {
  if (knew.total + guessed.total === 0) return [];
  const counts = [
    ...(knew.total > 0 ? [translate('“I knew it”: {0} of {1} right.', knew.right, knew.total)] : []),
    ...(guessed.total > 0 ? [translate('“I guessed”: {0} of {1} right.', guessed.right, guessed.total)] : []),
  ].join(' ');
  switch (calibration) {
    case 'overconfident':
      return [counts, translate('You were surer than you could be: start with what you said you knew and got wrong.')];
    case 'underconfident':
      return [counts, translate('You know more than you think: more of your guesses were right than chance gives.')];
    case 'fair':
      return [counts, translate('What you say you know, you know: your judgement fits your answers.')];
    case 'unknown':
      return [counts, translate('With five or more of these, you see here how well you judge yourself.')];
  }
}

function durationText(seconds: number, { translate }: Locale): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return translate('{0} s', seconds);
  return translate('{0} min {1} s', minutes, seconds % 60);
}
