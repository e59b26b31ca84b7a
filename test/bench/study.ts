import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Store } from '../../src/core/ports';
import { createEventLog, type EventLog } from '../../src/core/study/eventLog';
import { createScheduler, day } from '../../src/core/study/memory';
import { formatSegment, mostEvents } from '../../src/core/study/segment';
import { grades, type StudyEvent } from '../../src/core/study/studyEvent';
import { memoryLogger, seededRandom } from '../unit/fakes';
import { milliseconds, printTable, quantile } from './table';

const sizes = [1000, 10_000, 100_000];
const runs = 5;
const kinds = ['answered', 'judged', 'graded', 'undone'] as const;
type Kind = (typeof kinds)[number];

/** What years of study cost: reading and folding all events, and one event more. The files are real ones. */
export async function benchStudy(): Promise<void> {
  const loadRows: string[][] = [];
  const addRows: string[][] = [];
  let linear: number | undefined;
  for (const size of sizes) {
    const loads: { readonly total: number; readonly stop: number }[] = [];
    const added: { readonly kind: Kind; readonly time: number }[] = [];
    for (let run = 0; run < runs; run++) {
      const folder = await mkdtemp(join(tmpdir(), 'genai-interview-'));
      await writeSegments(folder, studyEvents(size, run));
      const log = createEventLog({
        store: createFolderStore(folder),
        writer: crypto.randomUUID(),
        scheduler: createScheduler(0.9),
        logger: memoryLogger(),
        now: Date.now,
        pause: () => delay(0),
        delay,
      });
      loads.push(await measureLoad(log));
      await log.flush();
      added.push(...(await measureAdding(log)));
      await rm(folder, { recursive: true });
    }
    const totals = loads.map(({ total }) => total);
    const median = quantile(totals, 0.5);
    linear ??= median / size;
    const name = size.toLocaleString('en');
    loadRows.push([name, milliseconds(median), milliseconds(Math.max(...totals)), milliseconds(Math.max(...loads.map(({ stop }) => stop))), (median / (linear * size)).toFixed(2)]);
    const timesOf = (kind: Kind): readonly number[] => added.flatMap((each) => (each.kind === kind ? [each.time] : []));
    addRows.push([name, ...kinds.map((kind) => `${milliseconds(quantile(timesOf(kind), 0.5))}, ${milliseconds(quantile(timesOf(kind), 0.95))}`)]);
  }
  loadRows.push(['goal, at most', milliseconds(300), '', milliseconds(50), '']);
  addRows.push(['goal, at most', ...kinds.map(() => milliseconds(2))]);
  printTable(`Reading and folding what was learnt, ${runs} times each`, ['events', 'median', 'longest', 'longest stop', 'ratio to linear'], loadRows);
  printTable('One event more: median, p95', ['events', ...kinds], addRows);
}

const delay = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** How long it takes, and for how long nothing else can go on meanwhile. */
async function measureLoad(log: EventLog): Promise<{ readonly total: number; readonly stop: number }> {
  const stops = monitorEventLoopDelay({ resolution: 1 });
  await delay(20);
  stops.enable();
  const start = performance.now();
  await log.load();
  const total = performance.now() - start;
  await delay(5);
  stops.disable();
  return { total, stop: stops.max / 1e6 };
}

/** What a learner waits for: an answer, a judgement of it, a grade, its undoing. Saving goes on meanwhile. */
async function measureAdding(log: EventLog): Promise<readonly { readonly kind: Kind; readonly time: number }[]> {
  const times: { readonly kind: Kind; readonly time: number }[] = [];
  let before = '';
  for (let place = 0; place < 80; place++) {
    const base = { id: crypto.randomUUID(), at: Date.now(), question: `question-${Math.floor(place / kinds.length) % 36}` };
    const events: Readonly<Record<Kind, StudyEvent>> = {
      answered: { ...base, kind: 'answered', item: `${base.question}#1`, right: true, round: 'bench' },
      judged: { ...base, kind: 'judged', event: before, confidence: 'knew' },
      graded: { ...base, kind: 'graded', grade: 'good' },
      undone: { ...base, kind: 'undone', event: before },
    };
    const kind = kinds[place % kinds.length] ?? 'answered';
    before = base.id;
    const start = performance.now();
    const saved = log.add(events[kind]);
    log.progress();
    times.push({ kind, time: performance.now() - start });
    await saved;
  }
  return times;
}

/** Three years of study: mostly answers in rounds, with everything else that there is. */
function studyEvents(size: number, seed: number): readonly StudyEvent[] {
  const random = seededRandom(seed);
  const step = (3 * 365 * day) / size;
  const start = Date.now() - 3 * 365 * day;
  const events: StudyEvent[] = [];
  let round = crypto.randomUUID();
  let last: StudyEvent | undefined;
  for (let place = 0; place < size; place++) {
    if (place % 20 === 0) round = crypto.randomUUID();
    const question = `question-${Math.floor(random() * 36)}`;
    const base = { id: crypto.randomUUID(), at: Math.floor(start + place * step), question };
    const chance = random();
    const about = last ?? base;
    const judged = { ...base, question: about.question ?? question, event: about.id };
    const event: StudyEvent =
      chance < 0.7
        ? { ...base, kind: 'answered', item: `${question}#${1 + Math.floor(random() * 5)}`, right: random() < 0.8, round, seconds: Math.floor(random() * 400) / 10 }
        : chance < 0.82
          ? { ...judged, kind: 'judged', confidence: random() < 0.7 ? 'knew' : 'guessed' }
          : chance < 0.95
            ? { ...base, kind: 'graded', grade: grades[Math.floor(random() * grades.length)] ?? 'good' }
            : chance < 0.98
              ? { ...base, kind: 'bookmarked', on: random() < 0.5 }
              : chance < 0.999
                ? { ...judged, kind: 'undone' }
                : { ...base, kind: 'reset' };
    events.push(event);
    last = event;
  }
  return events;
}

/** As the log itself leaves them: merged ones, and what the last windows wrote. */
async function writeSegments(folder: string, events: readonly StudyEvent[]): Promise<void> {
  const small = 12;
  const recent = events.length - small * 15;
  const segments: (readonly StudyEvent[])[] = [];
  for (let start = 0; start < recent; start += mostEvents) segments.push(events.slice(start, Math.min(start + mostEvents, recent)));
  for (let start = recent; start < events.length; start += 15) segments.push(events.slice(start, start + 15));
  for (const segment of segments) await writeFile(join(folder, `${crypto.randomUUID()}-1.json`), formatSegment(segment));
}

function createFolderStore(folder: string): Store {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    list: () => readdir(folder),
    read: async (name) => decoder.decode(await readFile(join(folder, name))),
    write: async (name, text) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), text, { flag: 'wx' });
    },
    rename: (from, to) => rename(join(folder, from), join(folder, to)),
    delete: (name) => rm(join(folder, name), { force: true }),
  };
}
