import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createScheduler, day, type Memory } from '../../src/core/study/memory';
import { gradeOfAnswers } from '../../src/core/study/progress';
import { formatSegment } from '../../src/core/study/segment';
import type { Grade, StudyEvent } from '../../src/core/study/studyEvent';
import type { VSCodeServer } from '../host/vscodeServer';
import { seededRandom } from '../unit/fakes';

/** Keeps events where the extension finds them when a window opens, as it would have kept them itself. */
export async function seedProgress({ userDataDir }: Pick<VSCodeServer, 'userDataDir'>, events: readonly StudyEvent[]): Promise<void> {
  const folder = join(userDataDir, 'User', 'globalStorage', 'genai-interview.genai-interview', 'events');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'seed-1.json'), formatSegment(events));
}

/** In days: the learner had begun that long ago, and has studied every day of the last ones. */
const since = 330;
const streak = 12;
/** For the last of them, what was due was left. */
const lazy = 4;

/** How many questions are due at most on a day, and how likely one is to be forgotten then. */
const most = 12;
const forgetting = 0.14;

/**
 * What a learner did in the year before now, the same each time: four days in five, what FSRS finds due, or else one question again, and at times
 * something new, by grades and by rounds of the quiz. The last six questions were never met, and nothing was studied today.
 *
 * @param questions their ids in the order of the pack
 * @param now milliseconds since 1970-01-01 UTC
 */
export function yearOfStudy(questions: readonly string[], now: number): StudyEvent[] {
  const random = seededRandom(7);
  const scheduler = createScheduler(0.9);
  const memories = new Map<string, Memory>();
  const events: StudyEvent[] = [];
  const met = questions.slice(0, -6);
  for (let ago = since; ago > 0; ago--) {
    if (ago > streak && random() < 0.2) continue;
    let at = now - ago * day;
    const due = [...memories].flatMap(([id, memory]) => (ago > lazy && scheduler.dueAt(memory, id) < at ? [id] : [])).slice(0, most);
    const fresh = met.find((id) => !memories.has(id));
    const again = due.length === 0 ? [...memories.keys()].slice(0, 1) : due;
    for (const question of [...again, ...(fresh !== undefined && random() < 0.3 ? [fresh] : [])]) {
      at += 60_000;
      const forgotten = memories.has(question) && random() < forgetting;
      const grade = review(events, question, at, forgotten, random);
      memories.set(question, scheduler.review(memories.get(question), grade, at));
    }
  }
  return events;
}

/** Adds a grade, or the three answers of a round; what they amount to. */
function review(events: StudyEvent[], question: string, at: number, forgotten: boolean, random: () => number): Grade {
  const id = `seed-${events.length}`;
  if (random() < 0.5) {
    const grade = forgotten ? 'again' : random() < 0.2 ? 'hard' : 'good';
    events.push({ id, at, kind: 'graded', question, grade });
    return grade;
  }
  const answers = [1, 2, 3].map((place) => ({ item: `${question}#${place}`, right: random() < (forgotten ? 0.3 : 0.9) }));
  events.push(...answers.map((answer, place): StudyEvent => ({ id: `${id}-${place}`, at: at + place, kind: 'answered', question, ...answer, round: id, seconds: 20 })));
  return gradeOfAnswers(answers.map(({ right }) => ({ right, confidence: undefined })));
}
