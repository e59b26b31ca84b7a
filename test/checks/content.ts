// Checks the pack in `content/`, or the folder given: every problem with its file, line and message.
import { readPackFolder } from './packFolder';
import { parsePack } from '../../src/core/content/packParser';

const folder = process.argv[2] ?? 'content';
const { pack, problems } = parsePack(await readPackFolder(folder));
for (const { file, line, message } of problems) console.error(`${folder}/${file}:${line}: ${message}`);
const items = pack?.questions.reduce((sum, question) => sum + question.quiz.length, 0) ?? 0;
console.log(`${pack?.questions.length ?? 0} answers, ${items} quiz items and ${pack?.terms.length ?? 0} definitions checked, ${problems.length} problems`);
if (!pack || problems.length > 0) process.exitCode = 1;
