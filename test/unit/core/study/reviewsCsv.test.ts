import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviewsCsv } from '../../../../src/core/study/reviewsCsv';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import { arbitraryEvents, day, monday } from './arbitraryEvents';

const events: StudyEvent[] = [
  { id: '1', at: monday, kind: 'graded', question: 'lora', grade: 'hard' },
  { id: '2', at: monday + 1000, kind: 'answered', question: 'rag', item: 'rag#2', right: false, round: 'r', seconds: 12.5 },
  { id: '3', at: monday + 2000, kind: 'judged', question: 'rag', event: '2', confidence: 'knew' },
  { id: '4', at: monday + 3000, kind: 'answered', question: 'rag', item: 'rag#1', right: true },
  { id: '5', at: monday + 4000, kind: 'undone', question: 'rag', event: '4' },
];
const titleCell = (title: string): string => reviewsCsv(events.slice(0, 1), new Map([['lora', title]]), monday + day).split('\r\n').slice(1).join('\r\n').slice('2026-03-09T12:00:00.000Z,lora,'.length, -',graded,,hard,,\r\n'.length);

/** Reads CSV as RFC 4180 defines it. */
function parseCsv(text: string): string[][] {
  return [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/gy)].map(([, row = '']) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare),
  );
}

suite('The table of reviews', () => {
  test('has a row for each grade and each answer that counts', () => {
    assert.equal(
      reviewsCsv(events, new Map([['lora', 'What is LoRA?']]), monday + day),
      'date,question,title,kind,item,result,confidence,seconds\r\n' +
        '2026-03-09T12:00:00.000Z,lora,What is LoRA?,graded,,hard,,\r\n' +
        '2026-03-09T12:00:01.000Z,rag,,answered,rag#2,wrong,knew,12.5\r\n',
    );
  });

  for (const [title, cell] of [
    ['a, b', '"a, b"'],
    ['say "why"', '"say ""why"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['1=1', '1=1'],
  ] as const) {
    test(`writes the title ${JSON.stringify(title)} so that a spreadsheet shows it and runs nothing`, () => assert.equal(titleCell(title), cell));
  }

  test('can be read back, whatever the titles, and no cell begins like a formula', () => {
    const title = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '\t', '=', '+', '-', '@', ';', 'é', ' ') });
    fc.assert(
      fc.property(arbitraryEvents, title, (studied, lora) => {
        const rows = parseCsv(reviewsCsv(studied, new Map([['lora', lora]]), monday + day));
        assert.ok(rows.every((row) => row.length === 8));
        assert.ok(rows.flat().every((cell) => !/^[=+\-@\t\r]/.test(cell)));
        for (const row of rows.slice(1)) assert.equal(row[2]?.replace(/^'/, ''), row[1] === 'lora' ? lora.replace(/^'/, '') : '');
      }),
    );
  });
});
