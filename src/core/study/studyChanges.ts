import type { Delay, Lifetime, Listen, Logger } from '../ports';
import { createSignal } from './signal';
import type { Study } from './studyPlan';

/** Tells when what there is to study may have changed. */
export interface StudyChanges extends Lifetime {
  readonly onDidChange: Listen;
}

interface Dependencies {
  readonly sources: readonly Listen[];
  readonly study: () => Pick<Study, 'calendar' | 'now'>;
  readonly delay: Delay;
  readonly logger: Logger;
}

/** What changes at the same time is told once: a choice of language is a change of the settings as well. In milliseconds. */
const together = 30;

/** The clock is looked at that often, in milliseconds: it may be set, and a machine that sleeps doesn't count the time. */
const longestSleep = 15 * 60_000;

/** Joins what changes what there is to study: its sources, and the end of the learner's day, which a window that is open overnight sees. */
export function createStudyChanges({ sources, study, delay, logger }: Dependencies): StudyChanges {
  const changed = createSignal(logger);
  let over = false;
  let awaited = false;
  const tell = (): void => {
    awaited = false;
    if (!over) changed.tell();
  };
  const tellSoon = (): void => {
    if (awaited) return;
    awaited = true;
    void delay(together).then(tell);
  };
  const watchDay = (): void => {
    if (over) return;
    const { calendar, now } = study();
    const today = calendar.dayNumber(now);
    // A timer may be early by a moment.
    void delay(Math.min(calendar.endOfDay(now) - now + together, longestSleep)).then(() => {
      const later = study();
      if (later.calendar.dayNumber(later.now) !== today) tell();
      watchDay();
    });
  };
  void delay(together).then(watchDay);
  const listening = sources.map((listen) => listen(tellSoon));
  return {
    onDidChange: changed.listen,
    dispose: () => {
      over = true;
      for (const each of listening) each.dispose();
    },
  };
}
