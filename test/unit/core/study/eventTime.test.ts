import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timeOfNewEvent } from '../../../../src/core/study/eventTime';
import { day } from '../../../../src/core/study/memory';
import { mergeEvents } from '../../../../src/core/study/studyEvent';
import { arbitraryEvents, graded, now } from './studyEvents';

suite('The time of a new event', () => {
  test('is the clock’s, as long as that goes on', () => {
    assert.equal(timeOfNewEvent([], now), now);
    assert.equal(timeOfNewEvent([graded('1', now - 1)], now), now);
  });

  test('is after the last event if the clock was put back, or stands still', () => {
    assert.equal(timeOfNewEvent([graded('1', now)], now), now + 1);
    assert.equal(timeOfNewEvent([graded('1', now - day), graded('2', now + 1000)], now), now + 1001);
  });

  test('doesn’t follow a clock that was years ahead', () => {
    assert.equal(timeOfNewEvent([graded('1', now - day), graded('2', now + 4000 * day)], now), now);
  });

  test('can always be believed, and is after all others that can, but for one at the very limit', () => {
    fc.assert(
      fc.property(arbitraryEvents, (some) => {
        const events = mergeEvents(some, []);
        const at = timeOfNewEvent(events, now);
        assert.ok(at >= now && at <= now + day, `${at - now} ms from now`);
        assert.ok(events.every((event) => event.at < at || event.at >= now + day));
      }),
      { numRuns: 1000 },
    );
  });
});
