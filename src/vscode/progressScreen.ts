import type { PackLibrary } from '../core/content/packLibrary';
import { createFormats, type Formats } from '../core/formats';
import type { Locale, Translate } from '../core/ports';
import { enoughForShare, enoughWeeks, type ProgressView } from '../core/study/progressView';
import type { Share } from '../core/study/share';
import type { StudyNames } from '../core/study/studyNames';
import type { BeginScreen, DueChart, LevelsChart, ProgressScreen, ProgressStrings, RecallChart, RecallPoint, WeakList, YearChart } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly names: (translate: Translate) => StudyNames;
}

/** How a screen says things. */
interface Words extends Formats {
  readonly translate: Translate;
  readonly reviews: (count: number) => string;
  readonly days: (count: number) => string;
  /** `81 %`, or a dash of nothing. */
  readonly shareOf: (share: Share) => string;
  /** `81 % (17 of 21)`, or a dash. */
  readonly counted: (share: Share) => string;
}

/** Makes the screen of the progress page out of its numbers. */
export function createProgressScreen({ library, locale, names }: Dependencies): (view: ProgressView) => ProgressScreen | BeginScreen {
  return (view) => {
    const language = locale.language();
    const words = wordsOf(locale.translate, language);
    const { translate } = words;
    const frame = { language, strings: progressStrings(translate, view) };
    if (!view.begun) {
      const text = translate('Nothing has been studied yet. Read an answer and grade yourself, or play a short quiz; this page then shows what is due, how well you recall it, and where you are weak.');
      return { type: 'begin', ...frame, text };
    }
    return {
      type: 'progress',
      ...frame,
      today: todayTexts(view, words),
      next: view.today.reviews > 0 ? 'review' : view.today.fresh > 0 ? 'read' : 'quiz',
      figures: figures(view, words),
      due: dueChart(view, words),
      year: yearChart(view, words),
      recall: recallChart(view, words),
      levels: levelsChart(view, words, names(translate).states, library, language),
      weakest: weakestQuestions(view, words, library, language),
      weakestTags: weakestTags(view, words),
    };
  };
}

const none = '–';

function wordsOf(translate: Translate, language: string): Words {
  const formats = createFormats(language);
  const { number, percent, isOne } = formats;
  const shareOf = ({ count, right }: Share): string => (count === 0 ? none : percent(right / count));
  return {
    ...formats,
    translate,
    reviews: (count) => (isOne(count) ? translate('{0} review', number(count)) : translate('{0} reviews', number(count))),
    days: (count) => (isOne(count) ? translate('{0} day', number(count)) : translate('{0} days', number(count))),
    shareOf,
    counted: (share) => (share.count === 0 ? none : translate('{0} ({1} of {2})', shareOf(share), number(share.right), number(share.count))),
  };
}

function todayTexts({ today }: ProgressView, { translate, reviews, days, list, number, isOne, longDay }: Words): string[] {
  const { interview, postponed, behind } = today;
  const fresh = isOne(today.fresh) ? translate('{0} new question', number(today.fresh)) : translate('{0} new questions', number(today.fresh));
  const left = [...(today.reviews > 0 ? [reviews(today.reviews)] : []), ...(today.fresh > 0 ? [fresh] : [])];
  const texts = [left.length > 0 ? translate('Left to do today: {0}.', list(left)) : translate('Nothing is left to do today.')];
  if (interview?.daysLeft === 0) texts.push(translate('Your interview is today.'));
  else if (interview) texts.push(translate('Your interview is in {0}, on {1}.', days(interview.daysLeft), longDay(interview.day)));
  if (postponed > 0) texts.push(translate('Put off, since they would be too many for today: {0}.', reviews(postponed)));
  if (behind > 0) texts.push(translate('New questions that can’t be met before the interview: {0}.', number(behind)));
  return texts;
}

function figures({ streak, bestStreak, today, totals, states }: ProgressView, { translate, days, number, shareOf }: Words): ProgressScreen['figures'] {
  const questions = Object.values(states).reduce((sum, count) => sum + count, 0);
  const best = translate('at best {0}', days(bestStreak));
  return [
    { name: translate('Streak'), value: days(streak), note: streak > 0 && !today.studied ? translate('study today to keep it') : best },
    { name: translate('Known questions'), value: number(states.known), note: translate('of {0}', number(questions)) },
    { name: translate('Reviews'), value: number(totals.reviews), note: translate('on {0}', days(totals.days)) },
    { name: translate('Quiz answers'), value: shareOf(totals.answers), note: translate('{0} of {1} right', number(totals.answers.right), number(totals.answers.count)) },
  ];
}

function dueChart({ ahead, today }: ProgressView, words: Words): DueChart {
  const { translate, reviews, number, weekday, longDay, shortDay } = words;
  const { days, total, nextWeek, busiest } = ahead;
  const isToday = (day: number): boolean => day === today.day;
  const name = (day: number): string => (isToday(day) ? translate('today') : weekday(day));
  const week = busiest
    ? translate('Due in the next 7 days: {0}; the busiest day is {1} ({2}).', reviews(nextWeek), name(busiest.day), number(busiest.reviews))
    : translate('Nothing is due in the next 7 days.');
  return {
    title: translate('Due in the next 30 days'),
    gist: `${week} ${translate('In all 30 days: {0}. A question counts once, with its next review.', number(total))}`,
    missing: total === 0 ? translate('A question appears here once it has been reviewed.') : undefined,
    table: {
      caption: translate('Reviews due on each of the next 30 days'),
      columns: [translate('Day'), translate('Reviews')],
      rows: days.map(({ day, reviews: count }) => [isToday(day) ? translate('Today, with what is overdue') : longDay(day), number(count)]),
    },
    bars: days.map(({ day, reviews: count }, place) => ({
      ahead: place,
      reviews: count,
      name: translate('{0}: {1}', isToday(day) ? translate('Today, with what is overdue') : longDay(day), reviews(count)),
      tick: isToday(day) ? translate('today') : place > 3 && isMonday(day) ? shortDay(day) : '',
    })),
  };
}

/** 1970-01-01, day 0, was a Thursday. */
const monday = 4;
const isMonday = (day: number): boolean => (day - monday) % 7 === 0;

function yearChart({ year }: ProgressView, { translate, reviews, days, number, longDay, date, month, shortWeekday }: Words): YearChart {
  const { best, limits } = year;
  const numbersOf = new Map(year.days.map((each) => [each.week * 7 + each.weekday, number(each.reviews)]));
  const firstMonday = (year.days[0]?.day ?? 0) - (year.days[0]?.weekday ?? 0);
  const weekdays = Array.from({ length: 7 }, (_, place) => monday + place);
  return {
    title: translate('Reviews of the last year'),
    gist: best
      ? translate('{0} on {1} in the last year; the most, {2}, on {3}.', reviews(year.reviews), days(year.daysWithReviews), number(best.reviews), date(best.day))
      : translate('No reviews in the last year.'),
    missing: best ? undefined : translate('A day is filled in once you have reviewed something on it.'),
    table: {
      caption: translate('Reviews of each day of the last year, by weeks'),
      columns: [translate('Week of'), ...weekdays.map(shortWeekday)],
      rows: Array.from({ length: year.weeks }, (_, week) => [date(firstMonday + week * 7), ...weekdays.map((_day, place) => numbersOf.get(week * 7 + place) ?? '')]),
    },
    days: year.days.map((each) => ({ ...each, name: translate('{0}: {1}', longDay(each.day), reviews(each.reviews)) })),
    weeks: year.weeks,
    months: year.months.map(({ week, day }) => ({ week, name: month(day) })),
    weekdays: weekdays.map(shortWeekday),
    legendTitle: translate('Reviews a day'),
    legend: [number(0), ...limits.map((limit, place) => range((limits[place - 1] ?? 0) + 1, limit, number))],
  };
}

const range = (from: number, to: number, number: (value: number) => string): string => (from === to ? number(to) : `${number(from)}–${number(to)}`);

function recallChart({ recall }: ProgressView, { translate, number, percent, counted, date, shortDay, month }: Words): RecallChart {
  const { weeks, scale, wanted } = recall;
  const gists = [
    ...(recall.reviews.count > 0 ? [translate('Recalled when a review was due: {0}.', counted(recall.reviews))] : []),
    ...(recall.answers.count > 0 ? [translate('Right in quizzes: {0}.', counted(recall.answers))] : []),
  ];
  const names = { reviews: translate('Recalled when due'), answers: translate('Right in quizzes') };
  const points = weeks.flatMap(({ firstDay, ...shares }, week) =>
    (['reviews', 'answers'] as const).flatMap((of): RecallPoint[] => {
      const { count, right } = shares[of];
      if (count === 0) return [];
      return [{ week, of, share: right / count, few: count < enoughForShare, name: translate('Week of {0}: {1}, {2}', date(firstDay), names[of], counted(shares[of])) }];
    }),
  );
  const firstOfMonth = (place: number): boolean => month(weeks[place]?.firstDay ?? 0) !== month(weeks[place - 1]?.firstDay ?? 0);
  return {
    title: translate('Recall week by week'),
    gist: gists.length > 0 ? gists.join(' ') : translate('Nothing that was due has been reviewed yet.'),
    missing:
      recall.tellingWeeks >= enoughWeeks
        ? undefined
        : translate('It takes {0} weeks, each with at least {1} reviews that were due or {1} quiz answers, to draw a line. So far: {2}.', number(enoughWeeks), number(enoughForShare), number(recall.tellingWeeks)),
    table: {
      caption: translate('Reviews recalled when due, and quiz answers that were right, week by week'),
      columns: [translate('Week of'), names.reviews, names.answers],
      rows: weeks.map(({ firstDay, reviews, answers }) => [date(firstDay), counted(reviews), counted(answers)]),
    },
    ticks: weeks.map(({ firstDay }, place) => (weeks.length <= 9 ? shortDay(firstDay) : place > 0 && firstOfMonth(place) ? month(firstDay) : '')),
    points,
    scale: scale.map((share) => ({ share, name: percent(share) })),
    wanted: { share: wanted, name: translate('Wanted: {0}', percent(wanted)) },
    ...names,
    few: translate('Hollow: fewer than {0}', number(enoughForShare)),
  };
}

/** The firmest first, as they are drawn. */
const states = ['known', 'learning', 'due', 'new'] as const;

function levelsChart({ levels, states: sums }: ProgressView, { translate, number, percent }: Words, names: StudyNames['states'], library: PackLibrary, language: string): LevelsChart {
  const total = Object.values(sums).reduce((sum, count) => sum + count, 0);
  const titleOf = (id: string): string => library.levels.flatMap((level) => (level.id === id ? [library.levelTitle(level, language)] : []))[0] ?? id;
  return {
    title: translate('Mastery by level'),
    gist: translate('Of {0} questions: known {1}, learning {2}, due {3}, new {4}.', number(total), number(sums.known), number(sums.learning), number(sums.due), number(sums.new)),
    missing: undefined,
    table: {
      caption: translate('Questions of each level by state, and the mean chance that those reviewed are recalled now'),
      columns: [translate('Level'), ...states.map((state) => names[state]), translate('Chance of recall')],
      rows: levels.map(({ level, states: counts, recall }) => [titleOf(level), ...states.map((state) => number(counts[state])), recall === undefined ? none : percent(recall)]),
    },
    levels: levels.map(({ level, states: counts }) => ({
      id: level,
      title: titleOf(level),
      states: states.map((state) => ({ state, name: names[state], count: counts[state], text: number(counts[state]) })),
    })),
    most: Math.max(...levels.map(({ states: counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0))),
  };
}

function weakestQuestions({ weakest }: ProgressView, words: Words, library: PackLibrary, language: string): ProgressScreen['weakest'] {
  const { translate, number } = words;
  const items = weakest.map(({ question, recall, lapses, answers }) => ({
    key: question,
    question: { id: question, title: library.title(question, language) },
    recall,
    facts: facts(recall, answers, lapses > 0 ? [translate('forgotten {0}×', number(lapses))] : [], words),
  }));
  return { title: translate('Weakest questions'), text: textOfList(items, translate), items };
}

function weakestTags({ weakestTags: tags }: ProgressView, words: Words): ProgressScreen['weakestTags'] {
  const { translate, number } = words;
  const items = tags.map(({ tag, questions, reviewed, recall = 0, answers }) => ({
    key: tag,
    tag,
    hint: translate('Search the tag {0}', tag),
    recall,
    facts: facts(recall, answers, [translate('{0} of {1} questions reviewed', number(reviewed), number(questions))], words),
  }));
  return { title: translate('Weakest tags'), text: textOfList(items, translate), items };
}

function facts(recall: number, answers: Share, more: readonly string[], { translate, percent, number }: Words): string {
  const quiz = answers.count > 0 ? [translate('{0} of {1} quiz answers right', number(answers.right), number(answers.count))] : [];
  return [translate('{0} chance of recall', percent(recall)), ...quiz, ...more].join(' · ');
}

function textOfList(items: WeakList<unknown>['items'], translate: Translate): string {
  return items.length > 0 ? translate('Least likely to be recalled now, the weakest first.') : translate('This fills in once a question has been reviewed.');
}

function progressStrings(translate: Translate, { begun, today }: ProgressView): ProgressStrings {
  return {
    title: translate('Your progress'),
    today: translate('Today'),
    review: translate('Review what is due'),
    read: begun ? translate('Read a new question') : translate('Read the first question'),
    quiz: translate('Quick quiz'),
    interviewDate: today.interview ? translate('Change the interview date') : translate('Set an interview date'),
    showTable: translate('Show as a table'),
  };
}
