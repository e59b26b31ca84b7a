import assert from 'node:assert/strict';
import type { Confidence } from '../../../../src/core/study/studyEvent';
import { resultMarkdown, type ResultTexts } from '../../../../src/core/quiz/resultMarkdown';
import { roundResult, type Calibration, type QuestionFacts } from '../../../../src/core/quiz/roundResult';
import { finish } from '../../../../src/core/quiz/roundSteps';
import { played, roundOf } from './rounds';

const facts: Readonly<Record<string, QuestionFacts>> = {
  a: { level: 'basic', tags: ['gan'] },
  b: { level: 'advanced', tags: ['rag', 'evaluation'] },
  c: { level: 'basic', tags: ['rag', 'rag'] },
};
const round = played(roundOf('practice', ['a', 'b', 'c', 'd']), [
  { right: true, flagged: true, shownFor: 4000 },
  { right: false, shownFor: 5600 },
  { right: true, shownFor: 1000 },
  { flagged: true, shownFor: 2000 },
]);
const result = roundResult(round, (id) => facts[id]);

suite('The result of a round', () => {
  test('counts what was right, by level and by tag', () => {
    assert.deepEqual([result.right, result.total], [2, 4]);
    assert.deepEqual(result.levels, [
      { id: 'basic', right: 2, total: 2 },
      { id: 'advanced', right: 0, total: 1 },
    ]);
    assert.deepEqual(result.tags, [
      { id: 'rag', right: 1, total: 2 },
      { id: 'gan', right: 1, total: 1 },
      { id: 'evaluation', right: 0, total: 1 },
    ]);
  });

  test('tells wrong, open and flagged items', () => {
    const ids = [result.wrong, result.open, result.flagged].map((items) => items.map(({ id }) => id));
    assert.deepEqual(ids, [['b#1'], ['d#1'], ['a#1', 'd#1']]);
  });

  test('adds up the time on show, but takes an exam by the clock', () => {
    assert.equal(result.seconds, 13);
    const exam = finish(played(roundOf('exam', ['a']), [{ right: true, shownFor: 4000 }]), 61_400);
    assert.equal(roundResult(exam, () => undefined).seconds, 61);
  });

  const judged = (knewRight: number, knewWrong: number, guessedRight: number, guessedWrong: number) => {
    const outcomes = ([['knew', true, knewRight], ['knew', false, knewWrong], ['guessed', true, guessedRight], ['guessed', false, guessedWrong]] as const).flatMap(
      ([confidence, right, count]) => Array.from({ length: count }, (): { confidence: Confidence; right: boolean } => ({ confidence, right })),
    );
    return roundResult(played(roundOf('practice', outcomes.map((_, index) => `q${index}`)), outcomes), () => undefined);
  };
  const calibrations: readonly (readonly [readonly [number, number, number, number], Calibration])[] = [
    [[0, 0, 0, 0], 'unknown'],
    [[1, 3, 0, 0], 'unknown'],
    [[5, 0, 0, 0], 'fair'],
    [[4, 1, 0, 0], 'fair'],
    [[3, 2, 0, 0], 'overconfident'],
    [[9, 2, 0, 0], 'fair'],
    [[3, 0, 1, 3], 'fair'],
    [[3, 0, 3, 0], 'underconfident'],
    [[0, 0, 2, 3], 'fair'],
    [[0, 0, 4, 2], 'underconfident'],
    [[1, 4, 4, 1], 'overconfident'],
    [[5, 2, 7, 1], 'underconfident'],
  ];
  for (const [[knewRight, knewWrong, guessedRight, guessedWrong], calibration] of calibrations) {
    test(`is ${calibration} with ${knewRight} of ${knewRight + knewWrong} known and ${guessedRight} of ${guessedRight + guessedWrong} guessed right`, () => {
      const { knew, guessed, calibration: found } = judged(knewRight, knewWrong, guessedRight, guessedWrong);
      assert.deepEqual([knew, guessed, found], [{ right: knewRight, total: knewRight + knewWrong }, { right: guessedRight, total: guessedRight + guessedWrong }, calibration]);
    });
  }

  test('says whether the time of an exam ran out', () => {
    const handedIn = (now: number): boolean => roundResult(finish(roundOf('exam', ['a'], { limitSeconds: 60 }), now), () => undefined).timeRanOut;
    assert.deepEqual([handedIn(59_999), handedIn(60_000), handedIn(90_000)], [false, true, true]);
    assert.equal(roundResult(finish(roundOf('practice', ['a']), 90_000), () => undefined).timeRanOut, false);
  });

  test('takes no judgement of what was left open', () => {
    const open = Array.from({ length: 6 }, () => ({ confidence: 'knew' as const }));
    const { knew, calibration } = roundResult(played(roundOf('exam', ['a', 'b', 'c', 'd', 'e', 'f']), open), () => undefined);
    assert.deepEqual([knew, calibration], [{ right: 0, total: 0 }, 'unknown']);
  });
});

suite('A result as Markdown', () => {
  const texts: ResultTexts = {
    title: 'Quiz: all levels',
    summary: ['2 of 4 right', '13 s'],
    byLevel: 'By level',
    byTag: 'By tag',
    wrong: 'Wrong',
    open: 'Left open',
    flagged: 'Flagged',
    groupScore: (title, { right, total }) => `${title}: ${right} of ${total}`,
    levelTitle: (id) => id.toUpperCase(),
    item: ({ id, questionId }) => ({ stem: `Stem of [${id}](term:x)\n\n\`\`\`python\ncode\n\`\`\``, question: `Title of ${questionId}`, section: questionId === 'b' ? 'The *idea*' : undefined }),
  };

  test('says the score, and what to read again', () => {
    assert.equal(
      resultMarkdown(result, texts),
      `# Quiz: all levels

2 of 4 right

13 s

## By level

- BASIC: 2 of 2
- ADVANCED: 0 of 1

## By tag

- rag: 1 of 2
- gan: 1 of 1
- evaluation: 0 of 1

## Wrong

- Stem of b#1${'  '}
  → Title of b › The *idea*

## Left open

- Stem of d#1${'  '}
  → Title of d

## Flagged

- Stem of a#1${'  '}
  → Title of a
- Stem of d#1${'  '}
  → Title of d
`,
    );
  });

  test('leaves out what there is nothing of', () => {
    const all = roundResult(played(roundOf('practice', ['a']), [{ right: true }]), () => undefined);
    assert.equal(resultMarkdown(all, { ...texts, summary: [] }), '# Quiz: all levels\n');
  });
});
