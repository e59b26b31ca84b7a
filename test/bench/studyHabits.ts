import type { Random } from '../../src/core/ports';
import { createScheduler } from '../../src/core/study/memory';
import { gradeOfAnswers } from '../../src/core/study/progress';
import { createProgressFold } from '../../src/core/study/progressFold';
import { createCalendar } from '../../src/core/study/questionState';
import { roundOrder } from '../../src/core/study/roundOrder';
import { planStudy, type Study } from '../../src/core/study/studyPlan';

/** What a learner goes by when choosing what to study next. Times are in milliseconds. */
export interface Habit {
  readonly name: string;
  start(questions: readonly string[], interviewDay: number, random: Random): Learning;
}

export interface Learning {
  /** The next question; undefined when there is nothing left to do today. */
  next(now: number): string | undefined;
  /** What came of it: which items of a round about the question were right. */
  answered(question: string, right: readonly boolean[], now: number): void;
}

const calendar = createCalendar(0);
const retention = 0.9;
const newPerDay = 3;

/** What the extension does: the plan of the day; and if there is time left, the order of a good round. */
function planned(name: string, goesOn: boolean): Habit {
  return {
    name,
    start: (questions, interviewDay) => {
      const scheduler = createScheduler(retention);
      const fold = createProgressFold(scheduler);
      let queue = emptyQueue;
      let events = 0;
      const order = (now: number): string[] => {
        const study: Study = { questions, progress: fold.progress(), scheduler, calendar, now };
        const plan = planStudy(study, { newPerDay, retention, interviewDay });
        if (plan.left > 0 || !goesOn) return [...plan.order];
        const today = calendar.dayNumber(now);
        return roundOrder(study, plan).filter((id) => calendar.dayNumber(study.progress.get(id)?.lastStudied ?? -Infinity) < today);
      };
      return {
        next: (now) => {
          const today = calendar.dayNumber(now);
          if (queue.day !== today || queue.ids.length === 0) queue = { day: today, ids: order(now) };
          return queue.ids.shift();
        },
        answered: (question, right, now) => {
          const round = `round ${events}`;
          fold.add(right.map((each, place) => ({ id: `${++events}`, at: now, kind: 'answered', question, item: `${question}#${place + 1}`, right: each, round })), now);
        },
      };
    },
  };
}

/** All questions, each day in another order by chance. */
const atRandom: Habit = {
  name: 'random quizzing',
  start: (questions, _, random) => {
    let queue = emptyQueue;
    return {
      next: (now) => {
        const today = calendar.dayNumber(now);
        if (queue.day !== today) queue = { day: today, ids: questions.map((id) => ({ id, place: random() })).sort((a, b) => a.place - b.place).map(({ id }) => id) };
        return queue.ids.shift();
      },
      answered: () => undefined,
    };
  },
};

const boxes = [1, 2, 4, 8, 16];

/**
 * Leitner's boxes: what is recalled moves to the next box, what isn't to the first. What is due comes first, then new questions, then what is due next.
 *
 * @param paced whether the new questions that the plan would have come before all that
 */
function leitner(name: string, paced: boolean): Habit {
  return {
    name,
    start: (questions, interviewDay) => {
      const cards = new Map<string, { readonly box: number; readonly due: number; readonly met: number; readonly last: number }>();
      const pace = paced ? Math.max(newPerDay, Math.ceil(questions.length / (interviewDay - 5))) : 0;
      return {
        next: (now) => {
          const today = calendar.dayNumber(now);
          const open = [...cards].filter(([, { last }]) => last < today).sort(([, a], [, b]) => a.due - b.due || a.box - b.box);
          const metToday = [...cards.values()].filter(({ met }) => met === today).length;
          const due = metToday < pace ? undefined : open.find(([, card]) => card.due <= today);
          return due?.[0] ?? questions.find((id) => !cards.has(id)) ?? open[0]?.[0];
        },
        answered: (question, right, now) => {
          const today = calendar.dayNumber(now);
          const known = cards.get(question);
          const recalled = gradeOfAnswers(right.map((each) => ({ right: each, confidence: undefined }))) !== 'again';
          const box = known && recalled ? Math.min(known.box + 1, boxes.length - 1) : 0;
          cards.set(question, { box, due: today + (boxes[box] ?? 0), met: known?.met ?? today, last: today });
        },
      };
    },
  };
}

const emptyQueue: { readonly day: number; readonly ids: string[] } = { day: -1, ids: [] };

export const habits: readonly Habit[] = [
  planned('this extension: plan, then a good round', true),
  planned('the plan alone; stops when it is done', false),
  atRandom,
  leitner('boxes of 1, 2, 4, 8, 16 days', false),
  leitner('boxes, with new ones as the plan has them', true),
];
