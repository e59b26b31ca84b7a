import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '../../src/core/content/pack';
import { day } from '../../src/core/study/memory';
import { formatSegment, mostEvents } from '../../src/core/study/segment';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { extensionWithPack } from '../browser/extensionWithPack';
import { openSession, type Session } from '../browser/session';
import { question } from '../unit/fakes';

export const largeQuestions = 5000;
export const largeEvents = 10_000;

const levels = 10;
const ids = Array.from({ length: largeQuestions }, (_, place) => `question-${place + 1}`);
const title = (text: string): Readonly<Record<string, string>> => ({ en: text });

/** A pack of many questions, in ten levels. */
const pack: Pack = {
  manifest: {
    id: 'large',
    version: '1.0.0',
    title: title('A large pack'),
    languages: ['en'],
    levels: Array.from({ length: levels }, (_, level) => ({
      id: `level-${level + 1}`,
      title: title(`Level ${level + 1}`),
      questions: ids.slice((level * largeQuestions) / levels, ((level + 1) * largeQuestions) / levels),
    })),
  },
  questions: ids.map((id) => question(id, { oneBreath: 'In one breath.', explanation: 'An explanation.' })),
  terms: [],
};

/** A year of answers, about each question twice. */
function events(now: number): StudyEvent[] {
  return Array.from({ length: largeEvents }, (_, place) => {
    const id = ids[place % ids.length] ?? '';
    const at = Math.floor(now - ((largeEvents - place) * 365 * day) / largeEvents);
    return { id: `event-${place}`, at, kind: 'answered', question: id, item: `${id}#1`, right: place % 5 > 0, round: `round-${Math.floor(place / 20)}` };
  });
}

/** A VS Code with a large pack, in which much was studied already. */
export async function openLargeSession(): Promise<{ readonly session: Session; readonly close: () => Promise<void> }> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'large-'));
  const folder = join(userDataDir, 'User', 'globalStorage', 'genai-interview.genai-interview', 'events');
  await mkdir(folder, { recursive: true });
  const studied = events(Date.now());
  for (let start = 0; start < studied.length; start += mostEvents) await writeFile(join(folder, `large-${start}.json`), formatSegment(studied.slice(start, start + mostEvents)));
  const developmentPath = await extensionWithPack('extension-with-large-pack', pack);
  const session = await openSession({ host: 'web', developmentPath, userDataDir, settings: { 'genaiInterview.quiz.length': 30 } });
  await session.openView();
  return {
    session,
    close: async () => {
      await session.close();
      await rm(userDataDir, { recursive: true, force: true });
    },
  };
}
