// Checks the pack in `content/`, or the folder given: every problem with its file, line and message.
import { readPackFolder } from './packFolder';
import { packProblems } from './packProblems';
import type { Pack, Problem } from '../../src/core/content/pack';
import { parsePack } from '../../src/core/content/packParser';

/** What the extension promises of its own pack: 36 questions, so many in each level. */
const builtIn = { folder: 'content', questionsPerLevel: [8, 10, 11, 7] };

function builtInProblems({ manifest }: Pack): Problem[] {
  const counts = manifest.levels.map((level) => level.questions.length);
  if (counts.join() === builtIn.questionsPerLevel.join()) return [];
  return [{ file: 'pack.yaml', line: 1, message: `the levels have ${counts.join(', ')} questions, ${builtIn.questionsPerLevel.join(', ')} are promised` }];
}

const folder = process.argv[2] ?? builtIn.folder;
const files = await readPackFolder(folder);
const { pack, problems: unreadable } = parsePack(files);
const problems = [...unreadable, ...(pack ? packProblems(pack, files) : []), ...(pack && folder === builtIn.folder ? builtInProblems(pack) : [])];
for (const { file, line, message } of problems) console.error(`${folder}/${file}:${line}: ${message}`);
const items = pack?.questions.reduce((sum, question) => sum + question.quiz.length, 0) ?? 0;
console.log(`${pack?.questions.length ?? 0} answers, ${items} quiz items and ${pack?.terms.length ?? 0} definitions checked, ${problems.length} problems`);
if (!pack || problems.length > 0) process.exitCode = 1;
