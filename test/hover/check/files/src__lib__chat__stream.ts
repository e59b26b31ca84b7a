import { openai } from '@ai-sdk/openai';
import { streamText, tool } from 'ai';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { verifySession } from '@/lib/auth';
import { searchProducts } from '@/lib/catalog';

const systemPrompt = `You are the shopping assistant of a bicycle store.
Only talk about products you got from a tool. Prices are in euro.`;

export async function POST(req: Request) {
  const token = (await cookies()).get('session')?.value;
  const session = token ? await verifySession(token) : null;
  if (!session) return new Response('unauthorized', { status: 401 });

  const ua = req.headers.get('user-agent') ?? 'unknown';
  const { messages } = await req.json();

  const result = streamText({
    model: openai('gpt-4o-mini'),
    system: systemPrompt,
    messages,
    temperature: 0.3,
    maxOutputTokens: 800,
    tools: {
      searchProducts: tool({
        description: 'Search the catalogue by words and maximum price',
        parameters: z.object({
          query: z.string(),
          maxPrice: z.number().optional(),
        }),
        execute: async ({ query, maxPrice }) => searchProducts(query, { maxPrice, locale: session.locale }),
      }),
    },
    onFinish: ({ usage }) => {
      console.info('chat', { ua, user: session.userId, total: usage.totalTokens });
    },
  });

  return result.toDataStreamResponse();
}
