import { assign, createMachine } from 'xstate';

/**
 * Alert of a cold room: watch -> attention -> alarm -> acknowledged.
 * « attention » is shown in amber on the wall screen, « alarm » rings.
 */
export interface RoomContext {
  roomId: string;
  temperature: number;
  since: number | null;
  acknowledgedBy?: string;
}

export type RoomEvent =
  | { type: 'READING'; temperature: number }
  | { type: 'ACK'; user: string }
  | { type: 'RESET' };

const ATTENTION_ABOVE = 5;
const ALARM_ABOVE = 8;
const GRACE_PERIOD_MS = 120_000;

export const alertMachine = createMachine(
  {
    id: 'coldRoom',
    initial: 'watch',
    types: {} as { context: RoomContext; events: RoomEvent },
    context: { roomId: '', temperature: 4, since: null },
    on: { READING: { actions: 'store' } },
    states: {
      watch: { always: { target: 'attention', guard: 'tooWarm' } },
      attention: {
        entry: 'showAmber',
        after: { [GRACE_PERIOD_MS]: 'alarm' },
        always: [
          { target: 'alarm', guard: 'muchTooWarm' },
          { target: 'watch', guard: 'coldAgain' },
        ],
      },
      alarm: { entry: ['ring', 'pageOnCall'], on: { ACK: 'acknowledged' } },
      acknowledged: { on: { RESET: 'watch' } },
    },
  },
  {
    actions: {
      store: assign({ temperature: ({ event }) => (event as { temperature: number }).temperature }),
    },
    guards: {
      tooWarm: ({ context }) => context.temperature > ATTENTION_ABOVE,
      muchTooWarm: ({ context }) => context.temperature > ALARM_ABOVE,
      coldAgain: ({ context }) => context.temperature <= ATTENTION_ABOVE,
    },
  },
);

export const needsAttention = (state: { value: unknown }) => state.value === 'attention' || state.value === 'alarm';

// The butcher's transformer (the electrical one, 20 kVA) trips when both compressors start: stagger them by 30 s.
// Too many alerts and people stop paying attention; keep the grace period.
