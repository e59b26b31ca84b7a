import dedent from 'dedent';

import type { Complaint } from '../../models/complaint';

export const PROMPT_VERSION = '2024-11-b';

export const systemPrompt = dedent`
  You sort the complaints of a rail company's passengers. Think about what the passenger wants,
  not about how angry they are. Reply with one JSON object and nothing else.
`;

/** Few-shot examples, reviewed by the customer desk. Keep them balanced: one a class. */
export const fewShotExamples: Array<{ text: string; label: string }> = [
  { text: 'My suitcase never came out of the hold of the night coach.', label: 'luggage' },
  { text: 'The heating was off, it must have been a temperature of ten degrees in the carriage.', label: 'comfort' },
  { text: 'I was charged twice for the same seat.', label: 'refund' },
  { text: 'The agent at the window would not look at my loyalty card nor give me the reward points.', label: 'staff' },
];

const schema = {
  name: 'triage',
  strict: true,
  schema: {
    type: 'object',
    properties: {
      label: { enum: ['luggage', 'comfort', 'refund', 'staff', 'other'] },
      urgent: { type: 'boolean' },
    },
    required: ['label', 'urgent'],
    additionalProperties: false,
  },
} as const;

export const responseFormat = { type: 'json_schema', json_schema: schema };

export function renderTriagePrompt(c: Complaint): string {
  const shots = fewShotExamples.map((e) => `Complaint: ${e.text}\nClass: ${e.label}`).join('\n\n');
  return `${shots}\n\nComplaint: ${redact(c.body).slice(0, 4000)}\nClass:`;
}

/** Masks personal data before anything leaves for the provider (GDPR, see the register). */
export function redact(s: string): string {
  return s
    .replace(/\b[\w.+-]+@[\w-]+\.[\w.]+\b/g, '<email>')
    .replace(/\b(?:\+33|0)\s?[1-9](?:[\s.]?\d{2}){4}\b/g, '<phone>');
}

// A chain-of-thought variant was tried in October: +0.4 points, three times the latency. Dropped.
export const promptOptions = { temperature: 0, max_tokens: 40 };
