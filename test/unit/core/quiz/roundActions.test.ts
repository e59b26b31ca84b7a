import assert from 'node:assert/strict';
import { actionOfKey, parseRoundAction, type RoundAction } from '../../../../src/core/quiz/roundActions';

suite('A key', () => {
  const actions: readonly (readonly [string, string, RoundAction | undefined])[] = [
    ['1', 'Digit1', { type: 'answer', option: 0 }],
    ['4', 'Numpad4', { type: 'answer', option: 3 }],
    ['&', 'Digit1', { type: 'answer', option: 0 }],
    ['3', '', { type: 'answer', option: 2 }],
    ['5', 'Digit5', undefined],
    ['0', 'Digit0', undefined],
    ['a', 'KeyA', { type: 'answer', option: 0 }],
    ['D', 'KeyD', { type: 'answer', option: 3 }],
    ['a', 'KeyQ', { type: 'answer', option: 0 }],
    ['e', 'KeyE', undefined],
    ['Enter', 'NumpadEnter', { type: 'next' }],
    ['n', 'KeyN', { type: 'next' }],
    ['P', 'KeyP', { type: 'previous' }],
    ['s', 'KeyS', { type: 'skip' }],
    ['F', 'KeyF', { type: 'flag' }],
    ['k', 'KeyK', { type: 'judge', confidence: 'knew' }],
    ['g', 'KeyG', { type: 'judge', confidence: 'guessed' }],
    ['Tab', 'Tab', undefined],
    ['constructor', '', undefined],
  ];
  for (const [key, code, action] of actions) {
    test(`${key} (${code}) means ${action ? JSON.stringify(action) : 'nothing'}`, () => assert.deepEqual(actionOfKey({ key, code }), action));
  }
});

suite('An action that a page sent', () => {
  test('is read, without what does not belong to it', () => {
    const actions: readonly RoundAction[] = [
      { type: 'answer', option: 3 },
      { type: 'judge', confidence: 'guessed' },
      { type: 'goTo', place: 0 },
      ...(['next', 'previous', 'skip', 'flag', 'finish'] as const).map((type) => ({ type })),
    ];
    for (const action of actions) assert.deepEqual(parseRoundAction({ ...action, extra: 1 }), action);
  });

  test('is refused in any other form', () => {
    const odd = [undefined, null, 'next', 7, [], {}, { type: 'else' }, { type: 'answer' }, { type: 'answer', option: '1' }, { type: 'answer', option: 0.5 }, { type: 'judge', confidence: 'sure' }, { type: 'goTo', place: Number.NaN }];
    for (const value of odd) assert.equal(parseRoundAction(value), undefined);
  });
});
