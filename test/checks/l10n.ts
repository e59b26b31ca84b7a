// Checks that every text of the interface exists in every language, and that none is left over.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const problems: string[] = [];
const json = async (file: string): Promise<Record<string, string>> => JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
const placeholders = (text: string): string => [...text.matchAll(/\{\d+\}/g)].map(String).sort().join();

function compare(name: string, wanted: ReadonlySet<string>, translations: Readonly<Record<string, string>>): void {
  for (const message of wanted) if (!(message in translations)) problems.push(`${name}: "${message}" is missing`);
  for (const [message, text] of Object.entries(translations)) {
    if (!wanted.has(message)) problems.push(`${name}: "${message}" is used nowhere`);
    if (text.trim() === '') problems.push(`${name}: "${message}" is empty`);
  }
}

/** The texts given to `translate(…)`, directly or as `locale.translate(…)`. */
async function textsInCode(): Promise<Set<string>> {
  const texts = new Set<string>();
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const source = ts.createSourceFile(file, await readFile(join('src', file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText(source);
        const [message] = node.arguments;
        if (callee === 'translate' && message) {
          if (ts.isStringLiteralLike(message)) texts.add(message.text);
          else problems.push(`src/${file}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}: a text to translate has to be written out`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return texts;
}

/** The keys that the manifest names as `%key%`. */
async function keysInManifest(): Promise<Set<string>> {
  return new Set([...(await readFile('package.json', 'utf8')).matchAll(/"%([^%"]+)%"/g)].flatMap((match) => match[1] ?? []));
}

const bundle = await json('src/l10n/bundle.l10n.fr.json');
const texts = await textsInCode();
compare('src/l10n/bundle.l10n.fr.json', texts, bundle);
for (const [message, text] of Object.entries(bundle)) {
  if (placeholders(message) !== placeholders(text)) problems.push(`src/l10n/bundle.l10n.fr.json: "${message}" and its translation differ in their {…}`);
}
const keys = await keysInManifest();
for (const file of ['package.nls.json', 'package.nls.fr.json']) compare(file, keys, await json(file));

for (const problem of problems) console.error(problem);
console.log(`${texts.size} texts and ${keys.size} manifest keys checked, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
