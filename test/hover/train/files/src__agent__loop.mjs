import { readFile } from 'node:fs/promises';
import { client } from './client.mjs';
import { mcpTools } from './mcp.mjs';
import { askHuman } from '../ui/approve.mjs';

const SYSTEM_PROMPT = await readFile(new URL('./system.md', import.meta.url), 'utf8');

const tools = [
  {
    type: 'function',
    function: {
      name: 'refund_order',
      description: 'Refunds an order. Needs approval above 50 EUR.',
      parameters: { type: 'object', properties: { order_id: { type: 'string' }, cents: { type: 'integer' } } },
    },
  },
  ...(await mcpTools()),
];

const HANDLERS = {
  // human in the loop, legal wants it in the log too
  refund_order: async ({ order_id, cents }, s) =>
    cents > 5000 && !(await askHuman(s, order_id, cents)) ? 'refused by operator' : s.shop.refund(order_id, cents),
};

/**
 * One user turn. The agent may call tools up to `maxSteps` times, then has to answer.
 */
export async function runTurn(s, userText, { maxSteps = 8 } = {}) {
  const messages = [{ role: 'system', content: SYSTEM_PROMPT }, ...s.memory.recent(20), { role: 'user', content: userText }];

  for (let step = 0; step < maxSteps; step++) {
    const res = await client.chat({
      messages,
      tools,
      tool_choice: step === maxSteps - 1 ? 'none' : 'auto',
      temperature: 0.2,
      max_tokens: Number(process.env.HELPDESK_MAX_TOKENS ?? 1200),
    });
    const msg = res.choices[0].message;
    messages.push(msg);
    if (!msg.tool_calls?.length) {
      s.memory.add(userText, msg.content);
      return msg.content;
    }
    for (const call of msg.tool_calls) {
      let out;
      try {
        out = await HANDLERS[call.function.name](JSON.parse(call.function.arguments), s);
      } catch (e) {
        out = `error: ${e.message}`; // the model usually corrects its arguments by itself
      }
      // Whatever a tool returns is untrusted: prompt injection came in through an order note once.
      messages.push({ role: 'tool', tool_call_id: call.id, content: fence(String(out)) });
    }
    if (res.usage.total_tokens > 0.8 * client.contextWindow) compact(messages);
  }
  throw new Error('no answer after max steps');
}

// Shop API. The CSRF token is per session; without a proper User-Agent their firewall says 403.
// At most 30 calls in a one-minute window.
export const shopHeaders = (s) => ({
  'X-CSRF-Token': s.csrf,
  'User-Agent': 'helpdesk-bot/2.1',
});
