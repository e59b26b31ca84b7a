import { z } from 'zod';
import type { ChatClient, Message, ToolCall } from './types';
import { truncateHistory } from './history';
import { Span, tracer } from './tracing';

export interface ToolSpec<A = unknown> {
  name: string;
  description: string;
  schema: z.ZodType<A>;
  /** Ask a person before running. Used for anything that writes (see human-in-the-loop.md). */
  needsApproval?: boolean;
  run(args: A, signal: AbortSignal): Promise<string>;
}

export interface AgentOptions {
  client: ChatClient;
  systemPrompt: string;
  tools: ToolSpec<any>[];
  maxTurns?: number;
  /** Tokens that we keep free for the answer. */
  reserveTokens?: number;
  approve?: (call: ToolCall) => Promise<boolean>;
  onDelta?: (text: string) => void;
}

/**
 * The classic ReAct loop: the model thinks, picks a tool, sees the result, thinks again. Sub-agents are
 * just tools whose `run` calls runLoop again, so a multi-agent set-up needs nothing special here.
 */
export async function runLoop(input: string, opts: AgentOptions, signal: AbortSignal): Promise<string> {
  const { client, systemPrompt, tools, maxTurns = 12, reserveTokens = 1024 } = opts;
  const byName = new Map(tools.map((t) => [t.name, t]));
  let messages: Message[] = [
    { role: 'system', content: systemPrompt },
    { role: 'user', content: input },
  ];

  for (let turn = 0; turn < maxTurns; turn++) {
    // must fit into the context window including the tool results
    messages = truncateHistory(messages, client.contextLength - reserveTokens);

    const span: Span = tracer.startSpan('llm.turn', { turn });
    const reply = await client.chat(messages, {
      tools: tools.map(toWire),
      temperature: 0,
      onDelta: opts.onDelta,
      signal,
    });
    span.end({ promptTokens: reply.usage.input, completionTokens: reply.usage.output });

    messages.push(reply.message);
    if (!reply.message.toolCalls?.length) return reply.message.content;

    for (const call of reply.message.toolCalls) {
      messages.push({ role: 'tool', callId: call.id, content: await runOne(call) });
    }
  }
  throw new Error(`no final answer after ${maxTurns} turns`);

  async function runOne(call: ToolCall): Promise<string> {
    const tool = byName.get(call.name);
    // models do hallucinate tool names; tell them instead of throwing
    if (!tool) return `Unknown tool ${call.name}. Available: ${[...byName.keys()].join(', ')}`;
    const parsed = tool.schema.safeParse(JSON.parse(call.arguments || '{}'));
    if (!parsed.success) return `Invalid arguments: ${parsed.error.message}`;
    if (tool.needsApproval && !(await opts.approve?.(call))) return 'The user declined.';
    try {
      return await tool.run(parsed.data, signal);
    } catch (e) {
      // attention: never return the stack, the http tool's error carries the bearer token
      return `Error: ${(e as Error).message}`;
    }
  }
}

/** Tool → JSON schema as the function calling endpoint wants it. */
function toWire(t: ToolSpec) {
  return { type: 'function', function: { name: t.name, description: t.description, parameters: zodToJson(t.schema) } };
}

declare function zodToJson(s: z.ZodType): object;

// In the browser build the http tool sets its own User-Agent only outside of `window`.
export const isBrowser = typeof window !== 'undefined';
