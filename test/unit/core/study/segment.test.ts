import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatSegment, isReplaceable, parseSegment } from '../../../../src/core/study/segment';
import { answered, arbitraryEvents, graded, now } from './studyEvents';

const events = [answered('1', now), graded('2', now + 1), answered('3', now + 2, { round: 'r', seconds: 1.5 })];

suite('A segment of events', function () {
  this.timeout(20_000);

  test('comes back whole', () => {
    fc.assert(fc.property(arbitraryEvents, (some) => assert.deepEqual(parseSegment(formatSegment(some)), { events: some, fault: undefined })), { numRuns: 1000 });
  });

  test('may be written by anyone, in any form of JSON', () => {
    assert.deepEqual(parseSegment(JSON.stringify({ version: 1, events }, undefined, 2)), { events, fault: undefined });
  });

  test('that is cut off anywhere is torn, and all that stands before the cut counts', () => {
    const text = formatSegment(events).trimEnd();
    for (let end = 1; end < text.length; end++) {
      const part = text.slice(0, end);
      const { events: found, fault } = parseSegment(part);
      assert.equal(fault, 'torn');
      const complete = events.filter((event) => part.includes(JSON.stringify(event)));
      assert.deepEqual(found, complete, part);
    }
  });

  test('that is cut off and of another form gives nothing', () => {
    const text = JSON.stringify({ version: 1, events }, undefined, 2);
    assert.deepEqual(parseSegment(text.slice(0, -5)), { events: [], fault: 'torn' });
    assert.deepEqual(parseSegment(`{"version":2,"events":[\n${JSON.stringify(events[0])},\n`).events, []);
  });

  test('is none if it is empty, zeros, other JSON or of a later version', () => {
    const faults = { '': 'empty', ' \n': 'empty', '\0\0\0\0': 'torn', 'not JSON': 'torn', 'null': 'foreign', '7': 'foreign', '[]': 'foreign', '{}': 'foreign', '{"version":"1","events":[]}': 'foreign', '{"version":1}': 'foreign', '{"version":2,"events":[]}': 'future', '{"version":2}': 'future' };
    for (const [text, fault] of Object.entries(faults)) assert.deepEqual(parseSegment(text), { events: [], fault }, text);
  });

  test('gives its good events if others are bad', () => {
    const text = JSON.stringify({ version: 1, events: [events[0], { ...events[1], kind: 'danced' }, null, events[2]] });
    assert.deepEqual(parseSegment(text), { events: [events[0], events[2]], fault: 'damaged' });
  });

  test('can be replaced if it says nothing but its events', () => {
    assert.ok(isReplaceable(formatSegment(events)));
    assert.ok(isReplaceable(JSON.stringify({ events, version: 1 })));
    const more = [
      { version: 1, events, device: 'mine' },
      { version: 1, events: [{ ...events[0], mood: 'good' }, ...events.slice(1)] },
      { version: 1, events: [{ ...events[0], seconds: -1 }, ...events.slice(1)] },
      { version: 1, events: [...events, 7] },
      { version: 2, events },
    ];
    for (const segment of more) assert.equal(isReplaceable(JSON.stringify(segment)), false);
    for (const text of ['', '{', formatSegment(events).slice(0, -40)]) assert.equal(isReplaceable(text), false);
    assert.deepEqual(more.slice(0, 3).map((segment) => parseSegment(JSON.stringify(segment))), Array(3).fill({ events, fault: undefined }));
  });
});
