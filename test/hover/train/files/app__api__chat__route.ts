import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, stepCountIs, streamText, tool, type UIMessage } from 'ai';
import { cookies } from 'next/headers';
import { z } from 'zod';

import { db } from '@/lib/db';
import { verifySession } from '@/lib/auth';
import { rateLimit } from '@/lib/rate-limit';
import { SYSTEM_PROMPT } from '@/lib/prompts';

export const runtime = 'nodejs';
export const maxDuration = 60;

interface ChatBody {
  id: string;
  messages: UIMessage[];
  locale?: string;
}

/** Retrieves the opening hours of one branch library. */
async function openingHours(branch: string) {
  const rows = await db.query('select weekday, opens, closes from hours where branch = $1', [branch]);
  return rows.map((r) => `${r.weekday}: ${r.opens}–${r.closes}`);
}

export async function POST(req: Request) {
  const jar = await cookies();
  const session = await verifySession(jar.get('session_token')?.value);
  if (!session) return new Response('sign in first', { status: 401 });

  const { ok, retryAfter } = await rateLimit(session.userId, { policy: 'chat', agent: req.headers.get('user-agent') });
  if (!ok) return new Response('slow down', { status: 429, headers: { 'retry-after': String(retryAfter) } });

  const { id, messages, locale = 'en' }: ChatBody = await req.json();

  const result = streamText({
    model: openai('gpt-4.1-mini'),
    system: SYSTEM_PROMPT.replace('{{locale}}', locale),
    messages: convertToModelMessages(messages),
    temperature: 0.3,
    maxOutputTokens: 800,
    stopWhen: stepCountIs(5),
    tools: {
      openingHours: tool({
        description: 'Opening hours of a branch',
        inputSchema: z.object({ branch: z.string().describe('Name of the branch, as on the map') }),
        execute: ({ branch }) => openingHours(branch),
      }),
      reserve: tool({
        description: 'Put a book aside for the signed-in reader',
        inputSchema: z.object({ isbn: z.string().length(13) }),
        execute: async ({ isbn }) => db.insert('reservation', { isbn, reader: session.userId }),
      }),
    },
    onFinish: async ({ text, usage, finishReason }) => {
      await db.insert('chat_log', {
        chat: id,
        reply: text,
        tokens_in: usage.inputTokens,
        tokens_out: usage.outputTokens,
        reason: finishReason,
      });
    },
    onError: ({ error }) => console.error('[chat]', id, error),
  });

  return result.toUIMessageStreamResponse();
}
