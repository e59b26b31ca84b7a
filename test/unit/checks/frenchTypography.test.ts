import assert from 'node:assert/strict';
import { frenchGlossaryTypography, frenchTypography } from '../../checks/frenchTypography';

const said = (text: string): string[] => frenchTypography('fr/x.md', text).map(({ line, message }) => `${line}: ${message.replace(/:? ".*$/s, '')}`);

suite('French typography', () => {
  const faults: readonly [text: string, message: string][] = [
    ["l'outil", 'straight apostrophe, ’ is wanted'],
    ["l'`outil`", 'straight apostrophe, ’ is wanted'],
    ["l'*adapter*", 'straight apostrophe, ’ is wanted'],
    ["«\u00a0qu'\u00a0»", 'straight apostrophe, ’ is wanted'],
    ['Pourquoi ?', 'no narrow no-break space (U+202F) before ? or !'],
    ['Pourquoi?', 'no narrow no-break space (U+202F) before ? or !'],
    ['Pourquoi\u00a0!', 'no narrow no-break space (U+202F) before ? or !'],
    ['oui ; non', 'no narrow no-break space (U+202F) before ;'],
    ['`oui`; non', 'no narrow no-break space (U+202F) before ;'],
    ['0,39 %', 'no narrow no-break space (U+202F) before %'],
    ['$p$ : la loi', 'no no-break space (U+00A0) before :'],
    ['**La loi :**', 'no no-break space (U+00A0) before :'],
    ['« oui\u00a0»', 'no no-break space (U+00A0) after «'],
    ['«\u00a0oui\u202f»', 'no no-break space (U+00A0) before »'],
    ['dit "oui', 'straight quotation mark, « » are wanted'],
    ['vaut 3.14', 'decimal point, a comma is wanted'],
    ['Environ 0.5\u202f%', 'decimal point, a comma is wanted'],
    ['Après 0.43 s', 'decimal point, a comma is wanted'],
    ['Llama atteint 0.5, GPT 4.5\u202f%', 'decimal point, a comma is wanted'],
    ['1 − 0.9³', 'decimal point, a comma is wanted'],
  ];
  for (const [text, message] of faults) test(`finds a fault in ${JSON.stringify(text)}`, () => assert.equal(said(text)[0], `1: ${message}`));

  const right: readonly string[] = [
    'L’outil\u00a0: «\u00a0oui\u00a0»\u202f; 0,39\u202f%. Vraiment\u202f?! (?)',
    "`l'outil : \"x\" ? 3.14` et ``a ` b : c``",
    "$f'(x) : 3.14 ; p \\% ?$ et $$x ? y$$",
    '[page](https://example.org/a?b=1;c:%20) et https://example.org/?q=1.5',
    '[un lien](term:lora), ![une figure](../figures/a.svg)',
    'GPT-5.2, GPT-3.5-Turbo, 3.5-Turbo, Claude 3.7 Sonnet, Qwen2.5-1.5B, Python 3.12, version 2.1, §\u00a04.2, 1.2.3',
    'arXiv:2106.09685, 4:1, à 10:30',
    '| a | b |\n| :--- | ---: |\n| 1 | 2 |',
    "```python\nprint(\"l'outil : 3.14 ?\")\n```",
    '$$\nx ? y : 3.14\n$$',
  ];
  for (const text of right) test(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(said(text), []));

  test('is asked of title and tags of the front matter, not of sources', () => {
    const front = (title: string) => `---\ntitle: ${title}\ntags: [l'outil]\nsources:\n  - {title: "Why? It: works", url: "https://x.org/1.5"}\n---\nTexte ?`;
    assert.deepEqual(said(front('"L’outil\u00a0: quoi\u202f?"')), ['3: straight apostrophe, ’ is wanted', '7: no narrow no-break space (U+202F) before ? or !']);
    assert.deepEqual(said(front('L’outil ?'))[0], '2: no narrow no-break space (U+202F) before ? or !');
  });
  test('a mark without its partner hides only its paragraph', () => assert.deepEqual(said('coûte 3 $\n\noui ?\n\n5 $'), ['3: no narrow no-break space (U+202F) before ? or !']));
  test('shows the place', () => assert.equal(frenchTypography('fr/x.md', 'bien ; `a`')[0]?.message, 'no narrow no-break space (U+202F) before ;: "bien ; …"'));
});

suite('French typography of a glossary', () => {
  const glossary = (term: string, aliases: string, definition: string) => `- id: a-b
  term: ${term}
  aliases: ${aliases}
  definition: >-
    Première ligne,
    ${definition}
  questions: [a]
`;
  const found = (text: string): string[] => frenchGlossaryTypography('glossary.fr.yaml', text).map(({ file, line, message }) => `${file}:${line}: ${message.split(/ \(|,/)[0] ?? ''}`);

  test('finds faults in terms, aliases and definitions, on their lines', () => {
    assert.deepEqual(found(glossary("l'outil", "[bon, l'autre]", 'vaut 3.14\n    : bien.')), [
      'glossary.fr.yaml:2: straight apostrophe',
      'glossary.fr.yaml:3: straight apostrophe',
      'glossary.fr.yaml:6: decimal point',
      'glossary.fr.yaml:7: no no-break space',
    ]);
  });
  test('takes YAML’s own marks for what they are', () => {
    assert.deepEqual(found(glossary('"l’outil\u00a0: oui"', "['gpt-3.5-turbo', \"b\", Bayes' theorem]", 'formule $f(x)\n    : 1.5$ et `a ? b`.')), []);
  });
});
