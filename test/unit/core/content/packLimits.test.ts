import assert from 'node:assert/strict';
import { parsePack } from '../../../../src/core/content/packParser';

const manifest = 'id: tiny\nversion: 1.0.0\ntitle: {en: Tiny}\nlanguages: [en]\nlevels:\n  - {id: basic, title: {en: Basic}, questions: [lora]}\n';
const front = 'title: T\ntags: [a]\nsources:\n  - {title: S, authors: A, year: 2020, venue: V}';
const sections = '## In one breath\nB.\n\n## Explanation\nE.\n\n## What the interviewer listens for\nL.\n\n## Traps\nT.\n\n## Likely follow-ups\n- **Q?** A.\n\n## Quiz\n### S?\n- [x] a\n  w\n- [ ] b\n  w\n- [ ] c\n  w\n- [ ] d\n  w\n';
const question = (over: { front?: string; explanation?: string } = {}): string => `---\n${over.front ?? front}\n---\n${sections.replace('E.', () => over.explanation ?? 'E.')}`;
const glossary = '- {id: lora, term: LoRA, definition: D.}\n';
const withFiles = (changes: Record<string, string> = {}) =>
  parsePack(new Map(Object.entries({ 'pack.yaml': manifest, 'en/lora.md': question(), 'glossary.en.yaml': glossary, ...changes })));
const said = (changes: Record<string, string>): string[] => withFiles(changes).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);

/** YAML whose aliases would be a billion texts if they were followed. */
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, place) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefghi'.charAt(place)}`).join(',')}]`).join('\n')}\n`;

suite('A pack that is too much', () => {
  test('has nothing against it when it is of an ordinary size', () => assert.deepEqual(said({}), []));

  const refusals: readonly [name: string, changes: Record<string, string>, expected: string][] = [
    ['a question of more than 256 KiB', { 'en/lora.md': question({ explanation: 'word\n\n'.repeat(50_000) }) }, 'en/lora.md:1: the file has 300273 characters, at most 262144 are read'],
    ['a manifest of more than 256 KiB', { 'pack.yaml': `${manifest}#${'x'.repeat(262_144)}` }, 'pack.yaml:1: the file has 262266 characters, at most 262144 are read'],
    ['a glossary of more than 1 MiB', { 'glossary.en.yaml': `${glossary}#${'x'.repeat(1_048_576)}` }, 'glossary.en.yaml:1: the file has 1048618 characters, at most 1048576 are read'],
    ['a figure of more than 256 KiB', { 'figures/a.svg': `<svg>${'<g/>'.repeat(70_000)}</svg>` }, 'figures/a.svg:1: the file has 280011 characters, at most 262144 are read'],
    ['front matter of more than 20,000 characters', { 'en/lora.md': question({ front: `${front}\n#${'x'.repeat(20_000)}` }) }, 'en/lora.md:1: the front matter has 20078 characters, at most 20000 are read'],
    ['a paragraph of more than 20,000 characters', { 'en/lora.md': question({ explanation: `E.\n\n${'word '.repeat(4_001)}` }) }, 'en/lora.md:13: more than 20000 characters stand here without a blank line'],
    ['a table of more than 20,000 characters', { 'en/lora.md': question({ explanation: `| a |\n| --- |\n${'| 1 |\n'.repeat(5_000)}` }) }, 'en/lora.md:10: more than 20000 characters stand here without a blank line'],
    ['a title of more than 2,000 characters', { 'en/lora.md': question({ front: front.replace('T\n', `${'t'.repeat(2_001)}\n`) }) }, 'en/lora.md:2: title has 2001 characters, at most 2000 are allowed'],
    ['more than 100 tags', { 'en/lora.md': question({ front: front.replace('[a]', `[${'a, '.repeat(101)}]`) }) }, 'en/lora.md:3: tags has 101 members, at most 100 are allowed'],
    ['more than 100 sources', { 'en/lora.md': question({ front: front + '\n  - {title: S, authors: A, year: 2020, venue: V}'.repeat(100) }) }, 'en/lora.md:5: sources has 101 members, at most 100 are allowed'],
    ['a term of more than 2,000 characters', { 'glossary.en.yaml': glossary.replace('LoRA', 'x'.repeat(2_001)) }, 'glossary.en.yaml:1: term has 2001 characters, at most 2000 are allowed'],
  ];
  for (const [name, changes, expected] of refusals) {
    test(`by ${name} is told so, and nothing of it is read`, () => {
      const { pack } = withFiles(changes);
      assert.ok(said(changes).includes(expected), `${expected}\nis not among\n${said(changes).join('\n')}`);
      const changed = Object.keys(changes).join();
      const kept = changed === 'en/lora.md' ? pack?.questions.filter(({ tags, sources, title }) => tags.length > 9 || sources.length > 9 || title !== 'T') : [];
      assert.deepEqual(kept, []);
    });
  }

  test('is refused once for a file that is too large, not as missing as well', () => {
    assert.deepEqual(said({ 'en/lora.md': 'x'.repeat(300_000) }).length, 1);
    assert.deepEqual(withFiles({ 'en/lora.md': 'x'.repeat(300_000) }).pack?.questions, []);
    assert.equal(withFiles({ 'pack.yaml': 'x'.repeat(300_000) }).problems.length, 1);
  });
});

suite('YAML that grows', () => {
  test('by aliases is refused where it is used, in the front matter, the glossary and the manifest', () => {
    const tags = said({ 'en/lora.md': question({ front: `${bomb}${front.replace('[a]', '*j')}` }) });
    assert.deepEqual(tags, ['en/lora.md:13: tags has to be a list']);
    assert.deepEqual(said({ 'glossary.en.yaml': `- ${bomb.trim().replaceAll('\n', '\n  ')}\n  id: *j\n  term: x\n  definition: x` })[0], 'glossary.en.yaml:11: id has to be a text');
    assert.deepEqual(said({ 'pack.yaml': `${bomb}${manifest.replace('[en]', '*j')}` }), ['pack.yaml:14: languages has to be a list', 'pack.yaml:1: the pack names no languages'].sort());
  });

  const shapes: readonly [name: string, text: string][] = [
    ['brackets that are never closed', '['.repeat(20_000)],
    ['maps that are never closed', '{a: '.repeat(5_000)],
    ['lists in lists', '- '.repeat(50_000)],
    ['brackets that close nothing', ']'.repeat(5_000)],
    ['forty thousand keys', `- ${Array.from({ length: 40_000 }, (_, place) => `k${place}: 1`).join('\n  ')}`],
  ];
  for (const [name, text] of shapes) {
    test(`by ${name} is refused before anyone waits`, () => {
      const problems = said({ 'glossary.en.yaml': text });
      assert.ok(problems.length > 0 && problems.length < 50, String(problems.length));
      assert.match(problems[0] ?? '', /^glossary\.en\.yaml:\d+: /);
    });
  }

  test('never brings in keys of prototypes', () => {
    const { pack } = withFiles({ 'en/lora.md': question({ front: `${front}\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}` }) });
    assert.equal(pack?.questions[0]?.title, 'T');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  test('says which key stands twice', () => {
    assert.deepEqual(said({ 'en/lora.md': question({ front: `${front}\ntitle: U` }) }), ['en/lora.md:6: the key "title" stands twice']);
  });
});

suite('What would reach outside a pack', () => {
  const asQuestion = (id: string) => ({ 'pack.yaml': manifest.replace('[lora]', JSON.stringify([id, 'lora'])), [`en/${id}.md`]: question() });
  for (const id of ['../../x', '__proto__', 'a/b', 'a\\b', 'A', 'a b', '"onclick="x', '.', '', 'a#1']) {
    test(`is refused: the question id ${JSON.stringify(id)}`, () => {
      const { pack, problems } = withFiles(asQuestion(id));
      assert.deepEqual(pack?.manifest.levels[0]?.questions, ['lora']);
      assert.ok(problems.some(({ file, line }) => file === 'pack.yaml' && line === 6));
    });
  }
  for (const id of ['glossary', 'forms']) {
    test(`is refused: the question id "${id}", which is the name of a compiled file`, () => {
      assert.ok(said(asQuestion(id)).includes(`pack.yaml:6: a question can't be called "${id}"`));
      assert.deepEqual(withFiles(asQuestion(id)).pack?.manifest.levels[0]?.questions, ['lora']);
    });
  }
  for (const language of ['../../x', '__proto__', 'constructor', 'EN', 'e', 'en/x', 'en fr']) {
    test(`is refused: the language ${JSON.stringify(language)}`, () => {
      const { pack, problems } = withFiles({ 'pack.yaml': manifest.replace('[en]', JSON.stringify(['en', language])) });
      assert.deepEqual(pack?.manifest.languages, ['en']);
      assert.deepEqual(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`), [`pack.yaml:4: "${language}" isn't the code of a language`]);
    });
  }
  for (const language of ['fr', 'pt-br', 'zh-hant', 'qps-ploc']) {
    test(`is allowed: the language ${language}`, () => {
      assert.deepEqual(withFiles({ 'pack.yaml': manifest.replace('[en]', `[en, ${language}]`).replaceAll('{en: ', `{${language}: x, en: `) }).pack?.manifest.languages, ['en', language]);
    });
  }
  for (const address of ['javascript:x', 'JavaScript:x', 'data:text/html,x', 'command:x', 'vscode://x/y', 'file:///x', 'http://a.b', '//a.b', 'https:a.b', 'https://', 'https://a.b/\nx', 'https://a.b/ x']) {
    test(`is refused: the address ${JSON.stringify(address)} of a source, which stays without one`, () => {
      const { pack, problems } = withFiles({ 'en/lora.md': question({ front: front.replace('venue: V', `venue: V, url: ${JSON.stringify(address)}`) }) });
      assert.deepEqual(pack?.questions[0]?.sources, [{ title: 'S', authors: 'A', year: 2020, venue: 'V' }]);
      assert.deepEqual(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`), [`en/lora.md:5: the address of the source isn't an https one: ${address}`]);
    });
  }
});
