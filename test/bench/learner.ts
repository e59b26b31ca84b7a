// How much simulated learners recall on the day of the interview, by what they go by. The same learners, questions and minutes for each.
import type { Random } from '../../src/core/ports';
import { seededRandom } from '../unit/fakes';
import { memoryModels, type MemoryModel, type Trace } from './memoryModels';
import { habits, type Habit } from './studyHabits';
import { printTable } from './table';

const learners = 24;
const days = 21;
/** Questions, and minutes a day: too few for all that one would do, enough, and too few again. */
const settings = [[36, 15], [36, 25], [200, 75]] as const;

/** Minutes that it takes on average to read an answer for the first time and answer its items; to answer when it is recalled; and to read it again when not. */
const minutesFor = { meeting: 5, recalled: 1.5, forgotten: 3 };

const itemsOfReview = 3;
/** How often an item is answered rightly by one who recalls the answer, and by one who doesn't: some of its four options can be ruled out. */
const rightIf = { recalled: 0.95, forgotten: 0.35 };

const minute = 60_000;
const day = 24 * 60 * minute;
/** At two in the afternoon. */
const interviewAt = days + 14 / 24;

interface Outcome {
  readonly recall: number;
  readonly met: number;
  readonly reviews: number;
  readonly minutes: number;
}

/** Three weeks of one learner: the same number gives the same learner, whatever the habit. */
function learn(learner: number, model: MemoryModel, habit: Habit, questions: readonly string[], minutesPerDay: number): Outcome {
  const stream = (number: number): Random => seededRandom(Math.imul(learner * 1000 + number + 1, 2_654_435_761));
  const [chance, evenings] = [stream(0), stream(1)];
  const learning = habit.start(questions, days, stream(2));
  const traces = new Map<string, Trace>();
  let [left, reviews, minutes] = [0, 0, 0];
  for (let today = 0; today < days; today++) {
    let now = today * day + (18.5 + 3 * evenings()) * 60 * minute;
    // What took too long one day is missing the next.
    left = Math.min(left, 0) + minutesPerDay;
    while (left > 0) {
      const id = learning.next(now);
      if (id === undefined) break;
      const trace = traces.get(id);
      const recalled = trace !== undefined && chance() < trace.recall(now / day);
      const taken = minutesFor[!trace ? 'meeting' : recalled ? 'recalled' : 'forgotten'] * (0.7 + 0.6 * chance());
      // What was read just now is recalled.
      const share = rightIf[recalled || !trace ? 'recalled' : 'forgotten'];
      const right = Array.from({ length: itemsOfReview }, () => chance() < share);
      now += taken * minute;
      if (!trace) traces.set(id, model.meet(now / day, stream(3 + questions.indexOf(id))));
      trace?.study(now / day, recalled);
      learning.answered(id, right, now);
      reviews += trace ? 1 : 0;
      minutes += taken;
      left -= taken;
    }
  }
  return { recall: mean(questions.map((id) => traces.get(id)?.recall(interviewAt) ?? 0)), met: traces.size, reviews, minutes };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean in per cent with its standard error. */
function percent(values: readonly number[]): string {
  const average = mean(values);
  const error = Math.sqrt(mean(values.map((value) => (value - average) ** 2)) / (values.length - 1));
  return `${(100 * average).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}

/** Prints what is recalled on the day of the interview, on average and with its standard error; a question that was never met isn't. */
export function benchLearner(): void {
  for (const [count, minutesPerDay] of settings) {
    const questions = Array.from({ length: count }, (_, place) => `question-${place + 1}`);
    const rows = habits.map((habit) => {
      const byModel = memoryModels.map((model) => Array.from({ length: learners }, (_, learner) => learn(learner, model, habit, questions, minutesPerDay)));
      const all = byModel.flat();
      const average = (pick: (outcome: Outcome) => number): string => mean(all.map(pick)).toFixed(0);
      return [habit.name, ...byModel.map((outcomes) => percent(outcomes.map(({ recall }) => recall))), average(({ met }) => met), average((outcome) => outcome.reviews), average((outcome) => outcome.minutes)];
    });
    printTable(`Recalled at the interview: ${count} questions, ${days} days, ${minutesPerDay} minutes a day, ${learners} simulated learners`, ['habit', ...memoryModels.map(({ name }) => name), 'met', 'reviews', 'minutes'], rows);
  }
}
