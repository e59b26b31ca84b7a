import assert from 'node:assert/strict';
import type { TermSenses } from '../../../../src/core/content/pack';
import type { TermForms } from '../../../../src/core/content/packIndex';
import { createDocumentTerms } from '../../../../src/core/terms/documentTerms';
import { createTermIndex } from '../../../../src/core/terms/termIndex';
import { documentOf, someTerms } from './documents';

const finder = createDocumentTerms(createTermIndex(someTerms), () => false);

/** The term under the place marked by | and the text that it covers. */
function at(marked: string): string | undefined {
  const character = marked.indexOf('|');
  const line = marked.replace('|', '');
  const match = finder.at(documentOf(line), 0, character);
  return match && `${match.termId} "${line.slice(match.start, match.end)}"`;
}

suite('The term under the cursor', () => {
  const found: readonly [marked: string, expected: string][] = [
    ['a to|ken of text', 'token "token"'],
    ['|token', 'token "token"'],
    ['token|', 'token "token"'],
    ['two To|kens', 'token "Tokens"'],
    ['good prompt engin|eering', 'prompt-engineering "prompt engineering"'],
    ['good pro|mpt engineering', 'prompt-engineering "prompt engineering"'],
    ['the pro|mpt, engineering', 'prompt "prompt"'],
    ['fine tun|ing', 'fine-tuning "fine tuning"'],
    ['finetun|ing', 'fine-tuning "finetuning"'],
    ['Fine‑tun|ing', 'fine-tuning "Fine‑tuning"'],
    ['with Lo|RA adapters', 'lora "LoRA"'],
    ['use_lo|ra = True', 'lora "lora"'],
    ['Lora|Config(r=8)', 'lora "Lora"'],
    ['low rank ada|ptation', 'lora "low rank adaptation"'],
    ['load_in_4|bit=True', 'quantization "load_in_4bit"'],
    ['TOP_|K', 'top-k-sampling "TOP_K"'],
    ['topK|=5', 'top-k-sampling "topK"'],
    ['les réseaux de neu|rones', 'network "réseaux de neurones"'],
    ['l’enco|deur', 'encoder "encodeur"'],
    ["d'enco|deurs", 'encoder "encodeurs"'],
    ['un reglage f|in', 'fine-tuning "reglage fin"'],
    ['_embed|ding_ **x**', 'embedding "embedding"'],
    ['RA|G systems', 'rag "RAG"'],
    ['two RA|Gs', 'rag "RAGs"'],
    ['rag|_chain', 'rag "rag"'],
    ['😀 a tok|en', 'token "token"'],
    ['le taux d’appren|tissage', 'learning-rate "taux d’apprentissage"'],
    ["un taux d'appren|tissage", 'learning-rate "taux d\'apprentissage"'],
  ];
  for (const [marked, expected] of found) test(`${marked} is ${expected}`, () => assert.equal(at(marked), expected));

  const silent = ['a |  b', 'tokenise|', 'an old ra|g', 'lora| radio', 'encode|url', '|', 'betokens|', '日本|語'];
  for (const marked of silent) test(`${marked} is none`, () => assert.equal(at(marked), undefined));

  test('costs the same far inside a very long line', () => {
    const line = `${'x '.repeat(20_000)}token ${'y '.repeat(20_000)}`;
    assert.deepEqual(finder.at(documentOf(line), 0, 40_002), { termId: 'token', start: 40_000, end: 40_005, ambiguous: false });
  });

  test('is none past the end of a line', () => assert.equal(finder.at(documentOf('token'), 0, 99), undefined));
});

suite('Phrases in which a term isn’t meant', () => {
  const senses = (...not: string[]): TermSenses => ({ sense: 'x', seldom: [], often: [], mostly: [], with: [], unlike: [], not });
  const terms: readonly TermForms[] = [
    { id: 'token', term: 'token', forms: ['token'], senses: senses('API token', 'access token') },
    { id: 'memory', term: 'memory', forms: ['memory'], senses: senses('GPU memory', 'in-memory') },
    { id: 'gpu', term: 'GPU', forms: ['GPU'] },
    { id: 'base-model', term: 'base model', forms: ['base model'], senses: senses('BaseModel') },
    { id: 'access', term: 'access to tokens', forms: ['access'] },
    { id: 'attention', term: 'attention', forms: ['attention'], senses: senses('Attention :', 'Attention,') },
    { id: 'parameter', term: 'parameter', forms: ['param'], senses: senses('@param') },
  ];
  const found = (marked: string, always = false): string | undefined => {
    const character = marked.indexOf('|');
    return createDocumentTerms(createTermIndex(terms), () => always).at(documentOf(marked.replace('|', ''), 'python', '/a.py'), 0, character)?.termId;
  };
  const rows: readonly [marked: string, expected: string | undefined][] = [
    ['an API tok|en', undefined],
    ['MY_API_TOK|EN_FILE', undefined],
    ['apiTok|ens', undefined],
    ['a tok|en of the API', 'token'],
    ['API keys, tok|en by token', 'token'],
    ['GPU mem|ory', undefined],
    ['G|PU memory', 'gpu'],
    ['InMem|ory', undefined],
    ['the acc|ess token', 'access'],
    ['class Wish(BaseMod|el):', undefined],
    ['the base mod|el', 'base-model'],
    ['base_mod|el = "x"', 'base-model'],
    ['Atten|tion : the hall is closed', undefined],
    ['Atten|tion\u00a0: the hall is closed', undefined],
    ['Atten|tion, the hall is closed', undefined],
    ['the atten|tion, the hall', 'attention'],
    ['Atten|tion is all', 'attention'],
    ['Atten|tions, all of them', 'attention'],
    [' * @par|am model the model', undefined],
    [' * a par|am of the model', 'parameter'],
  ];
  for (const [marked, expected] of rows) test(`${marked} is ${expected ?? 'none'}`, () => assert.equal(found(marked), expected));

  test('are ignored where every form is to be explained', () => {
    assert.equal(found('an API tok|en', true), 'token');
    assert.equal(found('class Wish(BaseMod|el):', true), 'base-model');
  });

  test('are left out of the terms of a line, and of what tells what the file is about', () => {
    const document = documentOf('An access token, an API token, a token; GPU memory and memory.');
    const known = createDocumentTerms(createTermIndex(terms), () => false);
    assert.deepEqual(known.inLine(document, 0).map(({ termId, start }) => [termId, start]), [['access', 3], ['token', 33], ['gpu', 40], ['memory', 55]]);
    assert.deepEqual([...known.evidence(document).terms.values()], [1, 1, 1, 1]);
  });
});

suite('Terms in files that no person wrote as they are', () => {
  const found = (text: string, languageId: string, path: string): number => finder.inLine(documentOf(text, languageId, path), 0).length;
  const script = `token(a,b);${'a(b,c);'.repeat(400)}`;
  const said = JSON.stringify({ messages: [{ role: 'user', content: `Explain what a token is. ${'It may be a word, or a piece of one. '.repeat(80)}` }] });
  const picture = `"token",\n"image/png": "${'iVBORw0KGgo'.repeat(400)}"`;

  test('are none in a minified script, by its text and by its name', () => {
    assert.equal(found(script, 'javascript', '/app.js'), 0);
    assert.equal(found('token', 'javascript', '/app.min.js'), 0);
  });
  test('are found in lines that are long because somebody wrote much', () => assert.equal(found(said, 'json', '/chats.jsonl'), 1));
  test('are found in a notebook that holds a picture', () => {
    assert.equal(found(picture, 'json', '/notebook.ipynb'), 1);
    assert.equal(found(picture, 'json', '/picture.json'), 0);
  });
});
