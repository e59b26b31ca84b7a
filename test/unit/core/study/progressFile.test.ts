import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportProgress, parseProgressFile, type ProgressFile } from '../../../../src/core/study/progressFile';
import { mergeEvents, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { arbitraryEvents, monday } from './arbitraryEvents';

const event: StudyEvent = { id: 'e', at: monday, kind: 'answered', question: 'lora', item: 'lora#1', right: true };
const file = (changes: object = {}): string => JSON.stringify({ format: 'genai-interview-progress', version: 1, exportedAt: '2026-03-09T12:00:00.000Z', events: [event], ...changes });
const imported = (text: string): readonly StudyEvent[] => {
  const parsed = parseProgressFile(text);
  assert.ok('events' in parsed);
  return parsed.events;
};

suite('A file of progress', () => {
  test('says what it is and when it was made', () => {
    assert.deepEqual(JSON.parse(exportProgress([event], monday)), { format: 'genai-interview-progress', version: 1, exportedAt: '2026-03-09T12:00:00.000Z', events: [event] });
    assert.deepEqual(parseProgressFile(exportProgress([], monday)), { events: [], skipped: 0 });
  });

  test('gives back what was put into it', () => {
    fc.assert(fc.property(arbitraryEvents, (events) => assert.deepEqual(parseProgressFile(exportProgress(events, monday)), { events, skipped: 0 })));
  });

  test('can be imported again and again, and where other things were done meanwhile', () => {
    fc.assert(
      fc.property(arbitraryEvents, arbitraryEvents, (here, there) => {
        const once = mergeEvents(here, imported(exportProgress(there, monday)));
        assert.deepEqual(mergeEvents(once, imported(exportProgress(there, monday))), once);
        assert.deepEqual(mergeEvents(imported(exportProgress(once, monday)), here), once);
      }),
    );
  });

  test('counts as skipped what is broken or of a kind that only a newer version knows', () => {
    const events = [event, { ...event, id: 'f', kind: 'danced' }, { ...event, id: 'g', right: 'yes' }, null, 7, 'x', [], [event]];
    assert.deepEqual(parseProgressFile(file({ events })), { events: [event], skipped: 7 });
  });

  test('counts an event that stands in it twice once', () => {
    assert.deepEqual(parseProgressFile(file({ events: [event, event] })), { events: [event], skipped: 0 });
  });

  test('may begin with a byte order mark, and have more in it than is known', () => {
    assert.deepEqual(parseProgressFile(`\uFEFF${file({ note: 'mine', events: [{ ...event, mood: { good: [true] } }] })}`), { events: [event], skipped: 0 });
  });

  for (const [name, text, problem] of [
    ['no text', '', 'notProgress'],
    ['a torn text', file().slice(0, -9), 'notProgress'],
    ['another format', file({ format: 'anki' }), 'notProgress'],
    ['no events', file({ events: undefined }), 'notProgress'],
    ['events that are no list', file({ events: { length: 1, 0: event } }), 'notProgress'],
    ['a bare list', JSON.stringify([event]), 'notProgress'],
    ['null', 'null', 'notProgress'],
    ['no version', file({ version: undefined }), 'notProgress'],
    ['a version before the first', file({ version: 0 }), 'notProgress'],
    ['a newer version', file({ version: 2 }), 'newerVersion'],
    ['a format that is only inherited', `{"__proto__":${file()}}`, 'notProgress'],
  ] as const) {
    test(`with ${name} is refused`, () => assert.deepEqual(parseProgressFile(text), { problem } satisfies ProgressFile));
  }

  test('of 50 MB of nesting is refused before it is read', () => {
    assert.deepEqual(parseProgressFile('['.repeat(25_000_000) + ']'.repeat(25_000_000)), { problem: 'tooLarge' });
    const deep = `${'{"a":['.repeat(200_000)}${']}'.repeat(200_000)}`;
    assert.deepEqual(parseProgressFile(deep), { problem: 'notProgress' });
    assert.deepEqual(parseProgressFile(file({ events: [{ ...event, more: 1 }] }).replace('"more":1', `"more":${deep}`)), { problem: 'notProgress' });
  });

  test('takes brackets in strings for text', () => {
    const odd = { ...event, question: `${'['.repeat(40)}\\"${'{'.repeat(40)}` };
    assert.deepEqual(parseProgressFile(file({ events: [odd] })), { events: [odd], skipped: 0 });
  });

  test('gives no event with a time or an id beyond all measure, and no prototype', () => {
    const hostile = [
      ...['-1', '1e300', '1e999', '253402300800000', '"2026"'].map((at) => `{"id":"x","at":${at},"kind":"graded","question":"lora","grade":"good"}`),
      `{"id":"${'x'.repeat(257)}","at":1,"kind":"graded","question":"lora","grade":"good"}`,
      '{"id":"x","at":1,"kind":"constructor","question":"lora"}',
      '{"__proto__":{"id":"x","at":1,"kind":"reset"}}',
    ];
    assert.deepEqual(parseProgressFile(file({ events: [] }).replace('[]', `[${hostile.join(',')}]`)), { events: [], skipped: hostile.length });
    const [odd] = imported(file({ events: [] }).replace('[]', '[{"id":"__proto__","at":1,"kind":"graded","question":"__proto__","grade":"good","__proto__":{"polluted":true}}]'));
    assert.deepEqual(odd, { id: '__proto__', at: 1, kind: 'graded', question: '__proto__', grade: 'good' });
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
});
