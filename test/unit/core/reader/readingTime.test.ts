import assert from 'node:assert/strict';
import { readingMinutes } from '../../../../src/core/reader/readingTime';
import { question } from '../../fakes';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const minutes = (explanation: string): number => readingMinutes(question('a', { explanation }));

suite('The time to read an answer', () => {
  test('is a minute at least', () => assert.equal(minutes(''), 1));

  test('is a minute for 238 words', () => {
    assert.equal(minutes(words(238)), 1);
    assert.equal(minutes(words(3 * 238)), 3);
  });

  test('counts every section, but not the quiz', () => {
    const text = words(238);
    const everything = question('a', { oneBreath: text, explanation: text, listensFor: text, traps: text, followUps: [{ question: text, answer: text }] });
    assert.equal(readingMinutes(everything), 6);
    assert.equal(readingMinutes({ ...everything, quiz: [] }), 6);
    assert.equal(readingMinutes(question('a', { quiz: [{ id: 'a#1', stem: words(2000), options: [] }] })), 1);
  });

  test('counts the words of tables and links, and none of their marks', () => {
    const table = ['| a | b |', '| --- | --- |', ...Array.from({ length: 237 }, (_, row) => `| [row](question:some-other-id) | ${row} |`)].join('\n');
    assert.equal(minutes(table), 2);
  });

  test('counts code by its lines, however long they are', () => {
    const code = (line: string): string => `\`\`\`python\n${Array.from({ length: 60 }, () => line).join('\n\n')}\n\`\`\``;
    assert.equal(minutes(code('x = 1')), 2);
    assert.equal(minutes(code(`x = f(${words(50)})`)), 2);
  });

  test('counts a diagram or figure the same whatever its source says', () => {
    const diagram = (nodes: number): string => `\`\`\`mermaid\nflowchart LR\n${words(nodes)}\n\`\`\`\n\n`;
    assert.equal(minutes(diagram(5).repeat(10)), 2);
    assert.equal(minutes(diagram(500).repeat(10)), 2);
    assert.equal(minutes(`![${words(60)}](../figures/a.svg)\n\n`.repeat(10)), 2);
  });

  test('counts a formula by its symbols, in the text or set apart', () => {
    const formula = String.raw`W_0 + \frac{\alpha}{r} B A`;
    assert.equal(minutes(`$${formula}$ `.repeat(60)), 2);
    assert.equal(minutes(`$$\n${formula}\n$$\n\n`.repeat(60)), 2);
  });
});
