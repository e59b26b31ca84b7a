import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { QuizItem, Term } from '../../../../src/core/content/pack';
import { withoutLinks } from '../../../../src/core/quiz/hideNames';
import type { Subject } from '../../../../src/core/quiz/round';
import { seededRandom } from '../../../../src/core/quiz/seededRandom';
import { createWordCutter, speakingStems } from '../../../../src/core/quiz/stemmedWords';
import { createNameFinder, namesOf } from '../../../../src/core/quiz/termNames';
import { createTermQuiz, type TermQuiz } from '../../../../src/core/quiz/termQuiz';
import { noProgress } from '../../../../src/core/study/progress';

const term = (id: string, definition: string, changes: Partial<Term> = {}): Term => ({ id, language: 'en', term: id, aliases: [], definition, questions: ['q'], see: [], ...changes });

const colours = [
  term('red', 'A colour of long waves, like that of ripe tomatoes.', { see: ['blue'] }),
  term('blue', 'A colour of short waves, like that of a clear sky.'),
  term('green', 'A colour of middling waves, like that of fresh grass.'),
  term('yellow', 'A colour between two others, like that of lemons.'),
  term('violet', 'A colour at the end of the rainbow, as some flowers have.'),
];
const subjectsOf = (quiz: TermQuiz, ids: readonly string[], seed = 1, length = Infinity): Subject[] => quiz.subjects(ids, new Map(), length, seededRandom(seed));
const rivalsOf = (terms: readonly Term[], id: string): Set<string> => {
  const quiz = createTermQuiz([terms]);
  return new Set(Array.from({ length: 24 }, (_, seed) => seed).flatMap((seed) => subjectsOf(quiz, [id], seed)).flatMap((subject) => subject.term?.options.slice(1) ?? []));
};

suite('An item about a term', () => {
  test('shows a definition for four terms, or a term for four definitions, and says of each option what it is', () => {
    const quiz = createTermQuiz([colours]);
    const made = [1, 2, 3, 4, 9, 11].flatMap((seed) => subjectsOf(quiz, ['red'], seed));
    const items = new Map(made.map(({ term: subject }) => [subject?.asks, subject && quiz.item(subject, 'en')]));
    const right = (item: QuizItem | undefined) => item?.options.find((option) => option.right);
    const [byTerm, byDefinition] = [items.get('term'), items.get('definition')];
    assert.equal(byTerm?.stem, colours[0]?.definition);
    assert.deepEqual(right(byTerm), { text: 'red', explanation: colours[0]?.definition, right: true });
    assert.equal(byDefinition?.stem, 'red');
    assert.deepEqual(right(byDefinition), { text: colours[0]?.definition, explanation: 'red', right: true });
    for (const { id, options, term: subject } of made) {
      assert.deepEqual([id, options, subject?.options[0], new Set(subject?.options).size], ['term:red', 4, 'red', 4]);
    }
  });

  test('hangs on the question that explains the term best, if there is one', () => {
    const quiz = createTermQuiz([[...colours, term('cyan', 'A colour like that of shallow seas.', { questions: ['sea', 'q'] }), term('grey', 'A colour like that of rain.', { questions: [] })]]);
    assert.deepEqual(subjectsOf(quiz, ['cyan', 'grey']).map(({ questionId }) => questionId).sort(), ['', 'sea']);
  });

  test('is the same for the same seed, in whatever language it is then shown', () => {
    const french = colours.map((each) => ({ ...each, language: 'fr', term: `le ${each.term}`, definition: `Une couleur. ${each.definition}` }));
    const quiz = createTermQuiz([colours, french]);
    const subjects = subjectsOf(quiz, ['red', 'blue', 'green'], 4);
    assert.deepEqual(subjectsOf(quiz, ['red', 'blue', 'green'], 4), subjects);
    const [subject] = subjects;
    assert.ok(subject?.term);
    const rights = ['en', 'fr'].map((language) => subject.term && quiz.item(subject.term, language)?.options.map(({ right }) => right));
    assert.deepEqual(rights[0], rights[1]);
    assert.equal(quiz.item(subject.term, 'de'), undefined);
  });

  test('comes first for a term that was never asked about, then for one that was answered wrongly', () => {
    const quiz = createTermQuiz([colours]);
    const progress = new Map([['q', { ...noProgress, items: { 'term:red': true, 'term:blue': false } }]]);
    for (let seed = 0; seed < 10; seed++) {
      assert.deepEqual(quiz.subjects(['red', 'blue', 'green'], progress, 9, seededRandom(seed)).map(({ id }) => id), ['term:green', 'term:blue', 'term:red']);
    }
  });

  test('is made once for each known term, up to the length', () => {
    const quiz = createTermQuiz([colours]);
    assert.equal(subjectsOf(quiz, ['red', 'red', 'pink', 'blue']).length, 2);
    for (const [length, made] of [[2, 2], [0, 0], [-1, 0], [Number.NaN, 0]] as const) assert.equal(subjectsOf(quiz, ['red', 'blue', 'green'], 1, length).length, made);
  });

  test('has three options in a glossary of three, and is not made in a smaller one', () => {
    for (const [size, options] of [[0, []], [1, []], [2, []], [3, [3, 3, 3]], [4, [4, 4, 4, 4]], [5, [4, 4, 4, 4, 4]]] as const) {
      const terms = colours.slice(0, size);
      assert.deepEqual(subjectsOf(createTermQuiz([terms]), terms.map(({ id }) => id)).map((subject) => subject.options), options);
    }
  });
});

suite('A wrong option', () => {
  const cases: Readonly<Record<string, Term>> = {
    'shares an alias with the term': term('scarlet', 'A colour of flags and of the coats of hunters.', { aliases: ['cinnabar red'] }),
    'has a name that holds the term’s': term('dark vermilion', 'A colour of old bricks, well burnt and weathered.'),
    'has a name that is a part of the term’s': term('rose', 'A colour of garden flowers that have many petals.'),
    'is named where the term is defined': term('crimson', 'A colour of velvet and of heavy curtains.'),
    'is a kind of the term, by its definition’s first sentence': term('ruby', 'A kind of vermilion that some gems have. They are dear.'),
    'means nearly the same': term('minium', 'A colour of waves that are long, like that of ripe tomatoes.'),
  };
  const vermilion = term('vermilion', 'A colour of long waves, like that of ripe tomatoes, unlike crimson.', { aliases: ['rose red', 'cinnabar red'] });
  for (const [name, other] of Object.entries(cases)) {
    test(`never ${name}`, () => assert.ok(!rivalsOf([vermilion, other, ...colours.slice(1)], 'vermilion').has(other.id)));
  }

  test('may be any other term', () => {
    const amber = term('amber', 'A colour of old resin that insects were caught in.');
    assert.deepEqual([...rivalsOf([vermilion, amber, ...colours.slice(1)], 'vermilion')].sort(), ['amber', 'blue', 'green', 'violet', 'yellow']);
  });

  test('may name the term, further on in its own definition, where the name is hidden', () => {
    const maroon = term('maroon', 'A colour of chestnuts, or tomatoes. Darker than vermilion.');
    const quiz = createTermQuiz([[vermilion, maroon, ...colours.slice(1)]]);
    const items = [1, 2, 3, 4, 5, 6].flatMap((seed) => subjectsOf(quiz, ['vermilion'], seed)).flatMap(({ term: subject }) => (subject?.asks === 'definition' ? (quiz.item(subject, 'en') ?? []) : []));
    const shown = items.flatMap(({ options }) => options.filter(({ explanation }) => explanation === 'maroon')).map(({ text }) => text);
    assert.ok(shown.length > 0);
    assert.deepEqual([...new Set(shown)], ['A colour of chestnuts, or tomatoes. Darker than ….']);
  });

  test('is a related term where there are enough, and any other where there are not', () => {
    const tools = Array.from({ length: 30 }, (_, index) => term(`tool${index}`, `An implement numbered ${index}, for workshops.`, { questions: ['other'] }));
    const shades = ['tomatoes', 'skies', 'grass', 'lemons', 'roses', 'snow', 'soot', 'clay', 'rust', 'plums'].map((thing) => term(thing, `A colour which one sees on a ${thing} plate.`));
    assert.deepEqual([...rivalsOf([...tools, ...shades], 'snow')].filter((id) => id.startsWith('tool')), []);
    assert.ok([...rivalsOf([...tools, ...shades.slice(4, 6)], 'snow')].some((id) => id.startsWith('tool')));
  });
});

suite('The built-in glossary', () => {
  const languages = ['en', 'fr'];
  let glossaries: readonly (readonly Term[])[] = [];
  let items: readonly { readonly subject: Subject; readonly language: string; readonly item: QuizItem }[] = [];
  suiteSetup(async function () {
    this.timeout(20_000);
    glossaries = await Promise.all(languages.map(async (language) => JSON.parse(await readFile(`dist/content/${language}/glossary.json`, 'utf8')) as readonly Term[]));
    const quiz = createTermQuiz(glossaries);
    // Half of them are enough to see, and keep the suite quick.
    const ids = (glossaries[0] ?? []).map(({ id }) => id).filter((_, place) => place % 2 === 0);
    items = subjectsOf(quiz, ids, 2026).flatMap((subject) =>
      languages.map((language) => ({ subject, language, item: (subject.term && quiz.item(subject.term, language)) ?? assert.fail(`${subject.id} has no texts in ${language}`) })),
    );
    assert.equal(items.length, 2 * ids.length);
  });

  const cut = createWordCutter();
  const termOf = (id: string, language: string): Term => glossaries[languages.indexOf(language)]?.find((each) => each.id === id) ?? assert.fail(id);
  const allNames = (id: string): string[] => languages.flatMap((language) => namesOf(termOf(id, language)));
  const share = (kind: 'term' | 'definition', language: string, value: (text: string, stem: string) => number): number => {
    const asked = items.filter(({ subject, ...each }) => subject.term?.asks === kind && each.language === language);
    const scores = asked.map(({ item: { stem, options } }) => {
      const values = options.map(({ text }) => value(text, stem));
      const best = options.filter((_, place) => values[place] === Math.max(...values));
      return best.some(({ right }) => right) ? 1 / best.length : 0;
    });
    return scores.reduce((sum, each) => sum + each, 0) / scores.length;
  };
  const wordsInCommon = (text: string, other: string): number => {
    const stems = speakingStems(cut(other));
    return [...speakingStems(cut(text))].filter((stem) => stems.has(stem)).length;
  };

  test('gives four options for every term', () => {
    assert.deepEqual(items.filter(({ subject }) => subject.options !== 4), []);
  });

  test('has no wrong option that is named in the definition of the right one', () => {
    for (const { subject, language } of items) {
      const wrong = subject.term?.options.slice(1) ?? [];
      const finder = createNameFinder(wrong.map((id) => [id, allNames(id)]), cut);
      assert.deepEqual(finder(withoutLinks(termOf(subject.term?.termId ?? '', language).definition)), [], subject.id);
    }
  });

  test('shows no definition in which its own name can be read', () => {
    for (const { subject, item } of items) {
      const { asks, options: ids = [], termId = '' } = subject.term ?? {};
      const shown = asks === 'term' ? [[termId, item.stem] as const] : item.options.map(({ text }, place) => [ids[place] ?? '', text] as const);
      for (const [id, text] of shown) assert.deepEqual(createNameFinder([[id, allNames(id)]], cut)(text), [], text);
    }
  });

  test('can not be guessed: neither by length, nor by words or holes', () => {
    const holes = (text: string): number => text.split('…').length;
    for (const language of languages) {
      for (const kind of ['term', 'definition'] as const) {
        const guesses = {
          longest: share(kind, language, (text) => text.length),
          shortest: share(kind, language, (text) => -text.length),
          likest: share(kind, language, wordsInCommon),
          unlikest: share(kind, language, (text, stem) => -wordsInCommon(text, stem)),
          fullest: share(kind, language, (text) => -holes(text)),
          emptiest: share(kind, language, holes),
        };
        for (const [guess, score] of Object.entries(guesses)) assert.ok(score < 0.4, `${language}, ${kind}, ${guess}: ${score.toFixed(3)}`);
      }
    }
  });
});
