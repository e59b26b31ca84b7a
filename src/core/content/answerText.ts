import type { Question } from './pack';

/** All that an answer says, without its quiz: Markdown, a blank line between its parts. */
export function answerText({ oneBreath, explanation, listensFor, traps, followUps }: Question): string {
  return [oneBreath, explanation, listensFor, traps, ...followUps.map(({ question, answer }) => `${question} ${answer}`)].join('\n\n');
}
