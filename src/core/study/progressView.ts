import type { LevelMastery, QuestionWeakness, TagMastery } from './mastery';
import { day } from './memory';
import type { QuestionState } from './questionState';
import type { Share } from './share';
import type { StudyStatistics } from './statistics';
import type { Study, StudyPlan } from './studyPlan';
import type { StudyWeek } from './studyWeeks';
import { yearCalendar, type YearCalendar } from './yearCalendar';

/** What the progress page shows, in numbers. Days are the numbers that a `Calendar` gives them. */
export interface ProgressView {
  /** Whether anything was ever studied. */
  readonly begun: boolean;
  readonly today: Today;
  /** Days in a row with study. */
  readonly streak: number;
  readonly bestStreak: number;
  readonly totals: StudyStatistics['totals'];
  /** How many questions there are of each state. */
  readonly states: Readonly<Record<QuestionState, number>>;
  readonly ahead: DueAhead;
  readonly year: YearCalendar;
  readonly recall: WeeklyRecall;
  readonly levels: readonly LevelMastery[];
  /** The few that are recalled least, the weakest first. */
  readonly weakest: readonly QuestionWeakness[];
  readonly weakestTags: readonly TagMastery[];
}

export interface Today {
  readonly day: number;
  /** Whether anything was studied. */
  readonly studied: boolean;
  /** Reviews that are left. */
  readonly reviews: number;
  /** New questions that are left. */
  readonly fresh: number;
  /** Reviews that would be too many today. */
  readonly postponed: number;
  /** New questions that can't be met before the interview. */
  readonly behind: number;
  readonly interview: { readonly day: number; readonly daysLeft: number } | undefined;
}

/** The reviews that become due. */
export interface DueAhead {
  readonly days: StudyStatistics['due'];
  readonly total: number;
  /** Those of the next seven days, today's among them. */
  readonly nextWeek: number;
  /** The day of those seven with the most; undefined without any. */
  readonly busiest: { readonly day: number; readonly reviews: number } | undefined;
}

/** How well things were recalled, week by week. */
export interface WeeklyRecall {
  readonly weeks: readonly StudyWeek[];
  /** Of all weeks together. */
  readonly reviews: Share;
  readonly answers: Share;
  /** The weeks in which either share is of enough to say something. */
  readonly tellingWeeks: number;
  /** The chance of recall at which the learner wants things reviewed. */
  readonly wanted: number;
  /** The shares that help to read others: quarters, from one that none is below, the wanted one included. */
  readonly scale: readonly number[];
}

/** A share of fewer says little. */
export const enoughForShare = 5;

/** A line needs as many telling weeks. */
export const enoughWeeks = 2;

const mostWeakest = { questions: 8, tags: 5 };

export function progressView(statistics: StudyStatistics, study: Study, plan: StudyPlan, retention: number): ProgressView {
  const { due, days, weeks, streak, bestStreak, totals, levels, weakest, weakestTags } = statistics;
  const nextWeek = due.slice(0, 7);
  const sumOf = (state: QuestionState): number => levels.reduce((sum, { states }) => sum + states[state], 0);
  return {
    begun: totals.days > 0,
    today: today(study, plan),
    streak,
    bestStreak,
    totals,
    states: { new: sumOf('new'), learning: sumOf('learning'), due: sumOf('due'), known: sumOf('known') },
    ahead: {
      days: due,
      total: reviewsOf(due),
      nextWeek: reviewsOf(nextWeek),
      busiest: nextWeek.reduce<DueAhead['busiest']>((most, each) => (each.reviews > (most?.reviews ?? 0) ? each : most), undefined),
    },
    year: yearCalendar(days),
    recall: weeklyRecall(weeks, retention),
    levels,
    weakest: weakest.slice(0, mostWeakest.questions),
    weakestTags: weakestTags.slice(0, mostWeakest.tags),
  };
}

function today({ progress, calendar, now }: Study, plan: StudyPlan): Today {
  const number = calendar.dayNumber(now);
  const start = calendar.endOfDay(now) - day;
  return {
    day: number,
    studied: [...progress.values()].some(({ lastStudied = Number.NEGATIVE_INFINITY }) => lastStudied >= start),
    reviews: plan.due.length,
    fresh: plan.fresh.length,
    postponed: plan.postponed,
    behind: plan.behind,
    interview: plan.interview && { day: number + plan.interview.daysLeft, daysLeft: plan.interview.daysLeft },
  };
}

function weeklyRecall(weeks: readonly StudyWeek[], wanted: number): WeeklyRecall {
  const drawn = weeks.flatMap(({ reviews, answers }) => [reviews, answers]).flatMap(({ count, right }) => (count > 0 ? [right / count] : []));
  const least = Math.min(wanted, ...drawn);
  return {
    weeks,
    reviews: together(weeks.map(({ reviews }) => reviews)),
    answers: together(weeks.map(({ answers }) => answers)),
    tellingWeeks: weeks.filter(({ reviews, answers }) => Math.max(reviews.count, answers.count) >= enoughForShare).length,
    wanted,
    scale: [0, 0.25, 0.5, 0.75, 1].filter((quarter) => quarter >= Math.min(0.5, Math.floor(least * 4) / 4)),
  };
}

const reviewsOf = (days: readonly { readonly reviews: number }[]): number => days.reduce((sum, { reviews }) => sum + reviews, 0);

function together(shares: readonly Share[]): Share {
  return shares.reduce((sum, { count, right }) => ({ count: sum.count + count, right: sum.right + right }), { count: 0, right: 0 });
}
