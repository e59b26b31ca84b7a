/**
 * Thin wrapper over the OpenAI SDK: one client per tenant, retries, cost accounting, and a
 * typed helper for extraction. The rest of the code base must not import `openai` directly.
 */
import OpenAI, { APIError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ZodType } from 'zod';
import { trace } from '@opentelemetry/api';

import { config } from './config';
import { metrics } from './metrics';
import { secrets } from './secrets';

const tracer = trace.getTracer('openai-client');

/** USD per million tokens, input and output. */
const PRICES: Record<string, [number, number]> = {
  'gpt-4.1': [2, 8],
  'gpt-4.1-mini': [0.4, 1.6],
};

export interface AskOptions {
  model?: keyof typeof PRICES & string;
  system?: string;
  /** Earlier turns, oldest first. */
  history?: OpenAI.ChatCompletionMessageParam[];
  temperature?: number;
  maxTokens?: number;
  signal?: AbortSignal;
}

// In memory only: a rotated key takes effect at the next restart.
const clients = new Map<string, OpenAI>();

function clientFor(tenant: string): OpenAI {
  let client = clients.get(tenant);
  if (!client) {
    client = new OpenAI({ apiKey: secrets.get(`openai/${tenant}`), baseURL: config.openaiBase, maxRetries: 0 });
    clients.set(tenant, client);
  }
  return client;
}

/** Retry policy: three attempts on 429 and 5xx, with the delay the server asks for. */
async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof APIError) || attempt === 3 || ![429, 500, 503].includes(error.status ?? 0)) throw error;
      await new Promise((done) => setTimeout(done, Number(error.headers?.get('retry-after') ?? attempt) * 1000));
    }
  }
}

function account(tenant: string, model: string, usage?: OpenAI.CompletionUsage) {
  const [input, output] = PRICES[model] ?? [0, 0];
  const { prompt_tokens = 0, completion_tokens = 0 } = usage ?? {};
  metrics.counter('llm_cost_usd', { tenant }).add((prompt_tokens * input + completion_tokens * output) / 1e6);
}

/** Answers as an object of the given shape, or throws when the model refuses. */
export async function extract<T>(tenant: string, schema: ZodType<T>, text: string, options: AskOptions = {}): Promise<T> {
  const { model = 'gpt-4.1-mini', system = 'Extract the fields.', history = [] } = options;
  return tracer.startActiveSpan('extract', async (span) => {
    const completion = await withRetry(() =>
      clientFor(tenant).chat.completions.parse(
        { model, temperature: options.temperature ?? 0, max_tokens: options.maxTokens, response_format: zodResponseFormat(schema, 'result'), messages: [{ role: 'system', content: system }, ...history, { role: 'user', content: text }] },
        { signal: options.signal, headers: { 'X-Tenant-Token': secrets.get(tenant) } },
      ));
    account(tenant, model, completion.usage);
    span.end();
    const { parsed, refusal } = completion.choices[0]!.message;
    if (!parsed) throw new Error(refusal ?? 'no answer');
    return parsed;
  });
}
