import assert from 'node:assert/strict';
import type { TermForms } from '../../../../src/core/content/packIndex';
import type { TermSenses } from '../../../../src/core/content/pack';
import { readPackTerms } from '../../../hover/packTerms';
import { createTermIndex, firstWord, numberOfWords, oneWord, type Form, type TermIndex } from '../../../../src/core/terms/termIndex';
import { numberOfKey, wordNumber } from '../../../../src/core/terms/wordNumbers';
import { wordParts } from '../../../../src/core/terms/wordParts';

const noSenses: TermSenses = { sense: '', seldom: [], often: [], mostly: [], with: [], unlike: [], not: [] };
const term = (id: string, forms: readonly string[], rest: Partial<TermForms> = {}): TermForms => ({ id, term: id, forms, ...rest });

const wordsOf = (text: string): number[] => wordParts(text).map(({ key }) => numberOfKey(key));

/** The forms that are reached by the words of a text. */
function formsOf(index: TermIndex, text: string): readonly Form[] {
  const words = wordsOf(text);
  const [first = 0, second] = words;
  const role = second === undefined ? oneWord : firstWord;
  if ((index.rolesOf(first) & role) === 0) return [];
  return second === undefined ? index.ofWord(first) : index.fromWords(first, second).filter((form) => form.size === words.length && form.words === numberOfWords(words));
}

const writtenAs = (index: TermIndex, text: string): string[] => formsOf(index, text).map(({ written }) => written);
const only = (forms: readonly Form[]): Form => {
  const [form] = forms;
  assert.ok(form && forms.length === 1);
  return form;
};

suite('The index of terms', () => {
  test('gives a form the level at which its term’s senses list it, and none at all if they don’t', () => {
    const senses = { ...noSenses, seldom: ['pre-training'], often: ['token'], mostly: ['key'] };
    const index = createTermIndex([term('some', ['pre-training', 'token', 'key', 'subword'], { senses }), term('other', ['embedding'])]);
    const level = (text: string): number => only(formsOf(index, text)).ambiguity;
    assert.deepEqual(['pre-training', 'token', 'key', 'subword', 'embedding'].map(level), [1, 2, 3, 0, 0]);
  });

  test('lets a word have the level that is given in lower case', () => {
    const index = createTermIndex([term('bert', ['Transformer', 'Token'], { senses: { ...noSenses, often: ['transformer'], mostly: ['Token'] } })]);
    assert.equal(only(formsOf(index, 'transformer')).ambiguity, 2);
    assert.equal(only(formsOf(index, 'token')).ambiguity, 3);
  });

  test('lets forms that differ in their endings and accents alone have the level of the one that has one', () => {
    const senses = { ...noSenses, seldom: ['max tokens'], often: ['modèle distillé'] };
    const index = createTermIndex([term('some', ['modèle distillé', 'Modeles distillés', 'max tokens', 'max_tokens', 'max token'], { senses })]);
    const levels = (text: string): [string, number][] => formsOf(index, text).map(({ written, ambiguity }) => [written, ambiguity]);
    assert.deepEqual(levels('modèles distillés'), [['modèle distillé', 2], ['Modeles distillés', 2]]);
    assert.deepEqual(levels('max tokens'), [['max tokens', 1], ['max_tokens', 0], ['max token', 1]]);
  });

  test('tells an abbreviation from the same letters in a name', () => {
    const senses = { ...noSenses, seldom: ['CLIP'], mostly: ['clip'] };
    const form = only(formsOf(createTermIndex([term('clip', ['CLIP'], { senses })]), 'clip'));
    assert.deepEqual([form.exactly, form.ambiguity, form.ambiguityInNames], [true, 1, 3]);
  });

  test('gives an abbreviation no level of its own because lower case has one', () => {
    const form = only(formsOf(createTermIndex([term('rag', ['RAG'], { senses: { ...noSenses, mostly: ['rag'] } })]), 'rag'));
    assert.deepEqual([form.ambiguity, form.ambiguityInNames], [0, 3]);
  });

  test('lets an abbreviation be in names what it is elsewhere if nothing else is said', () => {
    const form = only(formsOf(createTermIndex([term('sft', ['SFT'], { senses: { ...noSenses, often: ['SFT'] } })]), 'sft'));
    assert.deepEqual([form.ambiguity, form.ambiguityInNames], [2, 2]);
  });

  test('takes for abbreviations what has a capital after its first letter and at most six characters', () => {
    const forms = ['LoRA', 'RAG', 'GaN', 'ReAct', 'VQVAEs', 'Adam', 'token', 'SwiGLU', 'ChatGPT', 'Llama', 'U-Net'];
    const index = createTermIndex(forms.map((form) => term(form, [form])));
    const exact = forms.filter((form) => formsOf(index, form).some(({ written, exactly }) => written === form && exactly));
    assert.deepEqual(exact, ['LoRA', 'RAG', 'GaN', 'ReAct', 'VQVAEs', 'SwiGLU', 'U-Net']);
  });

  test('knows a form of two or three parts without what parts them', () => {
    const index = createTermIndex([term('fine-tuning', ['fine-tuning']), term('double', ['use_double_quant_8bit']), term('rope', ['rotary position embedding'])]);
    assert.deepEqual(writtenAs(index, 'finetuning'), ['fine-tuning']);
    assert.deepEqual(writtenAs(index, 'rotarypositionembedding'), ['rotary position embedding']);
    assert.deepEqual(writtenAs(index, 'usedoublequant8bit'), []);
  });

  test('knows where the words of a form stand apart', () => {
    const index = createTermIndex([term('a', ['low-rank adaptation']), term('b', ['U-Net']), term('c', ['maxTokens', 'max_tokens', 'token'])]);
    assert.equal(only(formsOf(index, 'low rank adaptation')).gaps, 0b11);
    assert.equal(only(formsOf(index, 'unet')).gaps, 0b1);
    assert.deepEqual(formsOf(index, 'max tokens').map(({ written, gaps }) => [written, gaps]), [['maxTokens', 0], ['max_tokens', 0]]);
    assert.equal(only(formsOf(index, 'tokens')).gaps, 0);
  });

  test('goes on from a form that another one begins with', () => {
    const index = createTermIndex([term('prompt', ['prompt']), term('prompt-engineering', ['prompt engineering', 'prompt engineering guide'])]);
    assert.deepEqual(writtenAs(index, 'prompts'), ['prompt']);
    assert.deepEqual(writtenAs(index, 'prompt engineering'), ['prompt engineering']);
    assert.deepEqual(writtenAs(index, 'Prompt-Engineering Guides'), ['prompt engineering guide']);
    assert.deepEqual(['prompt', 'engineering', 'promptengineering'].map((word) => index.rolesOf(wordNumber(word))), [oneWord | firstWord, 0, oneWord]);
  });

  test('joins what several languages have of a term', () => {
    const index = createTermIndex([
      term('token', ['token'], { senses: { ...noSenses, often: ['token'], with: ['vocabulary'], unlike: ['login'], not: [] }, see: ['tokenizer'] }),
      term('tokenizer', ['tokenizer']),
      term('token', ['jeton', 'token'], { senses: { ...noSenses, mostly: ['jeton'], with: ['vocabulaires'], unlike: ['connexion'], not: [] }, see: ['tokenizer'] }),
    ]);
    assert.deepEqual([0, 1, 2].map(index.idOf), ['token', 'tokenizer', '']);
    const token = index.term(0);
    assert.deepEqual([...token.cues], wordsOf('vocabulary vocabulaire'));
    assert.deepEqual([...token.counterCues], wordsOf('login connexion'));
    assert.deepEqual(token.related, [1]);
    assert.deepEqual([only(formsOf(index, 'jeton')).term, only(formsOf(index, 'jeton')).ambiguity], [0, 3]);
    assert.deepEqual([only(formsOf(index, 'token')).term, only(formsOf(index, 'token')).ambiguity], [0, 2]);
  });

  test('relates terms to those that it has, one way', () => {
    const index = createTermIndex([term('lora', ['LoRA'], { see: ['qlora', 'nowhere', 'peft', 'qlora'] }), term('peft', ['peft']), term('qlora', ['QLoRA'], { see: ['lora'] })]);
    assert.deepEqual([0, 1, 2].map((number) => index.term(number).related), [[2, 1], [], [0]]);
  });

  test('keeps several terms of one form apart', () => {
    const index = createTermIndex([term('one', ['gate']), term('two', ['gate', 'Gate'])]);
    assert.deepEqual(formsOf(index, 'gates').map(({ term: number, written }) => [number, written]), [[0, 'gate'], [1, 'gate'], [1, 'Gate']]);
  });

  test('leaves out what has no letter and no digit', () => {
    const index = createTermIndex([term('empty', ['', '   ', '—', '()'])]);
    assert.deepEqual(index.term(0), { id: 'empty', cues: new Set(), counterCues: new Set(), related: [] });
    for (const word of ['', 'a', 'empty']) assert.equal(index.rolesOf(wordNumber(word)), 0);
  });

  test('knows forms by any of the words that begin like them, in any order of asking', async () => {
    const { forms } = await readPackTerms();
    const written = forms.flatMap((term) => term.forms);
    const inOrder = createTermIndex(forms);
    const backwards = createTermIndex(forms);
    const found = written.map((form) => formsOf(inOrder, form).map((each) => each.written).sort());
    assert.deepEqual([...written].reverse().map((form) => formsOf(backwards, form).map((each) => each.written).sort()).reverse(), found);
    const lost = written.filter((form, at) => wordsOf(form).length > 0 && !found[at]?.includes(form));
    assert.deepEqual(lost, []);
  });
});
