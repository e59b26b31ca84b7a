import type { Random } from '../../src/core/ports';

/** One question in one simulated mind. Times are in days. */
export interface Trace {
  /** The chance that the answer is recalled. */
  recall(at: number): number;
  /** The answer was tried to be recalled, and then read. */
  study(at: number, recalled: boolean): void;
}

/** How a mind forgets; makes the trace of a question that is met, easy or hard by chance. */
export interface MemoryModel {
  readonly name: string;
  meet(at: number, random: Random): Trace;
}

/**
 * Forgetting is exponential, 0.9^(t/S) after t days. The stability S is about 2.5 days at first (log-normal, σ = 0.6),
 * less for hard questions. Recall multiplies it by 1 + g (1 − R)^0.6 S^−0.15, with g from 1.5 (hard) to 6 (easy): the
 * nearer it was to being forgotten, the more. What was forgotten keeps 30 % of it, but at least 70 % of the first.
 * Neither the curve nor a parameter is that of FSRS.
 */
const exponential: MemoryModel = {
  name: 'exponential',
  meet: (met, random) => {
    const ease = random();
    const first = 2.5 * (0.5 + ease) * Math.exp(0.6 * normal(random));
    const gain = 1.5 + 4.5 * ease;
    let stability = first;
    let last = met;
    const recall = (at: number): number => 0.9 ** ((at - last) / stability);
    return {
      recall,
      study: (at, recalled) => {
        stability = recalled ? stability * (1 + gain * (1 - recall(at)) ** 0.6 * stability ** -0.15) : Math.max(0.7 * first, 0.3 * stability);
        last = at;
      },
    };
  },
};

/**
 * ACT-R's declarative memory with the spacing effect of Pavlik and Anderson (2005): each time an answer is read leaves a
 * trace that decays as a power of its age, the faster the more active the memory was then. Activation is
 * m = ln Σ tᵢ^−dᵢ with dᵢ = c e^m + a (a = 0.177, c = 0.217), and recall 1 / (1 + e^((τ − m) / s)) with s = 0.255. Age is in
 * seconds, of which only 2.5 % count, as between sessions in their experiments. The threshold τ differs between
 * questions (mean −1.85, σ = 0.35): an answer that is read for minutes is remembered better than their pairs of words.
 */
const activation: MemoryModel = {
  name: 'ACT-R',
  meet: (met, random) => {
    const threshold = -1.85 + 0.35 * normal(random);
    const traces = [{ at: met, decay: 0.177 }];
    const active = (at: number): number => Math.log(traces.reduce((sum, trace) => sum + Math.max(1, (at - trace.at) * 86_400 * 0.025) ** -trace.decay, 0));
    return {
      recall: (at) => 1 / (1 + Math.exp((threshold - active(at)) / 0.255)),
      study: (at) => {
        traces.push({ at, decay: 0.217 * Math.exp(active(at)) + 0.177 });
      },
    };
  },
};

/**
 * Difficulty, stability, retrievability, in the form of FSRS's fourth version with its hyperbola 1 / (1 + t/(9 S)), and with
 * parameters of its own for each question: the first stability has a median of 3 days (log-normal, σ = 0.7), the difficulty is
 * uniform from 2 to 9, and the growth of stability varies by 30 %.
 */
const hyperbolic: MemoryModel = {
  name: 'DSR',
  meet: (met, random) => {
    const difficulty = 2 + 7 * random();
    let stability = 3 * Math.exp(0.7 * normal(random));
    const growth = 4 * Math.exp(0.3 * normal(random));
    let last = met;
    const recall = (at: number): number => 1 / (1 + (at - last) / (9 * stability));
    return {
      recall,
      study: (at, recalled) => {
        const missing = 1 - recall(at);
        stability = recalled
          ? stability * (1 + growth * (11 - difficulty) * stability ** -0.2 * (Math.exp(missing) - 1))
          : Math.min(stability, 2 * difficulty ** -0.1 * ((stability + 1) ** 0.35 - 1) * Math.exp(1.2 * missing));
        last = at;
      },
    };
  },
};

/** None of them is the one by which FSRS reckons, nor has its parameters. */
export const memoryModels: readonly MemoryModel[] = [exponential, activation, hyperbolic];

/** A number from the standard normal distribution, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
