import assert from 'node:assert/strict';
import { announcedOutputs, codeFences, firstUnprinted } from '../../checks/codeFences';

suite('Code fences', () => {
  test('knows language, place and code of each fence', () => {
    assert.deepEqual(codeFences('# Title\n\n```python\nx = 1\n\nprint(x)\n```\ntext\n```TS\nlet y;\n```'), [
      { language: 'python', runs: true, line: 4, code: 'x = 1\n\nprint(x)' },
      { language: 'ts', runs: true, line: 10, code: 'let y;' },
    ]);
  });

  test('leaves the marked ones to the reader', () => {
    const runs = (info: string): boolean | undefined => codeFences(`\`\`\`${info}\nx\n\`\`\``)[0]?.runs;
    assert.deepEqual(['python', 'python no-run', 'python  linenos no-run ', 'python no-running'].map(runs), [true, false, false, true]);
  });

  test('ends a fence with its own mark or a longer one alone', () => {
    assert.deepEqual(codeFences('````markdown\n```python\nx\n```\n`````\n~~~js\n```\n~~~ no\n~~~').map(({ code }) => code), ['```python\nx\n```', '```\n~~~ no']);
  });

  test('reads code that is indented with its fence, as in a list', () => {
    assert.deepEqual(codeFences('- item\n  ```python\n  if x:\n      y\n\n z\n  ```')[0], { language: 'python', runs: true, line: 3, code: 'if x:\n    y\n\nz' });
  });

  test('takes neither code in a line nor plain text for a fence', () => {
    assert.deepEqual(codeFences('```python``` is code\ntext `x`\n``python'), []);
  });

  test('reads Windows line ends and a fence that is never closed', () => {
    assert.deepEqual(codeFences('```python\r\nx\r\ny'), [{ language: 'python', runs: true, line: 2, code: 'x\ny' }]);
  });
});

suite('Announced outputs', () => {
  test('are comments with an arrow, in their lines', () => {
    assert.deepEqual(announcedOutputs('print(1)   # → 1\nx = 2  # two\n# →   3 a\nlog(4); // → 4'), [
      { line: 1, text: '1' },
      { line: 3, text: '3 a' },
      { line: 4, text: '4' },
    ]);
  });

  const unprinted = (code: string, printed: string): string | undefined => firstUnprinted(announcedOutputs(code), printed)?.text;

  test('are printed lines or words of them', () => {
    assert.equal(unprinted('# → 0.39 % of all\n# → 4 bits', '  0.39  % of all\nno\nit takes 4 bits here\n'), undefined);
  });

  test('are not parts of a word', () => assert.equal(unprinted('# → 0.5', '10.5\n0.55\n'), '0.5'));

  test('come in the order of the printed lines, one line each', () => {
    assert.equal(unprinted('# → a\n# → b', 'b\na\n'), 'b');
    assert.equal(unprinted('# → a\n# → b', 'a b\n'), 'b');
  });

  test('that are right after a wrong one don’t hide it', () => assert.equal(unprinted('# → x\n# → a', 'a\n'), 'x'));

  test('need something printed', () => assert.equal(unprinted('# → a', ''), 'a'));
});
