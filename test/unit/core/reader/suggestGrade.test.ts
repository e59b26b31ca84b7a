import assert from 'node:assert/strict';
import { suggestGrade } from '../../../../src/core/reader/suggestGrade';

suite('The grade that ticked points suggest', () => {
  const cases: readonly [total: number, grades: string][] = [
    [1, 'again easy'],
    [2, 'again hard easy'],
    [3, 'again hard good easy'],
    [4, 'again again hard good easy'],
    [5, 'again again hard hard good easy'],
    [6, 'again again hard hard good good easy'],
  ];
  for (const [total, grades] of cases) {
    test(`of ${total}, from none to all: ${grades}`, () => {
      assert.equal(Array.from({ length: total + 1 }, (_, ticked) => suggestGrade(ticked, total)).join(' '), grades);
    });
  }

  test('is none when there are no points', () => assert.equal(suggestGrade(0, 0), undefined));
});
