// Thin client for any OpenAI-compatible server (vLLM in prod, llama.cpp on laptops).
import { setTimeout as sleep } from 'node:timers/promises';

import { getAccessToken } from '../auth/session';
import { logger } from '../logger';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant' | 'tool';
  content: string;
}

export interface ChatOptions {
  model?: string;
  temperature?: number;
  topP?: number;
  maxTokens?: number;
  stopSequences?: string[];
  signal?: AbortSignal;
}

export interface Usage {
  promptTokens: number;
  completionTokens: number;
}

const USER_AGENT = `ledger-web/${process.env.npm_package_version ?? 'dev'}`;
const RETRIABLE = new Set([408, 429, 502, 503]);

export class LLMClient {
  constructor(private readonly baseUrl: string, private readonly defaultModel = 'llama-3.1-8b-instruct') {}

  async chat(messages: ChatMessage[], opts: ChatOptions = {}): Promise<{ text: string; usage: Usage }> {
    const body = {
      model: opts.model ?? this.defaultModel,
      messages,
      temperature: opts.temperature ?? 0.3,
      top_p: opts.topP,
      max_tokens: opts.maxTokens ?? 512,
      stop: opts.stopSequences,
    };
    for (let attempt = 0; ; attempt++) {
      const accessToken = await getAccessToken(); // OAuth, renewed every ten minutes
      const res = await fetch(`${this.baseUrl}/chat/completions`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${accessToken}`, 'User-Agent': USER_AGENT, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: opts.signal,
      });
      if (res.ok) {
        const json = await res.json();
        return {
          text: json.choices[0].message.content,
          usage: { promptTokens: json.usage.prompt_tokens, completionTokens: json.usage.completion_tokens },
        };
      }
      if (res.status === 401) throw new Error('the session token was refused');
      if (!RETRIABLE.has(res.status) || attempt > 4) throw new Error(`LLM server: ${res.status}`);
      logger.warn({ attempt, status: res.status }, 'retrying');
      await sleep(2 ** attempt * 250);
    }
  }
}

export const encodePath = (s: string) => s.split('/').map(encodeURIComponent).join('/');
