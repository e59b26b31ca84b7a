import { NextRequest } from "next/server";
import { z } from "zod";
import { getSession } from "@/lib/auth";
import { llm } from "@/lib/llm";
import { countTokens, trimHistory } from "@/lib/budget";
import { lookupOrder, cancelOrder } from "@/lib/orders";

export const runtime = "nodejs";

const CONTEXT_WINDOW = 32_000;
const MAX_OUTPUT_TOKENS = 1_024;

const Body = z.object({
  messages: z.array(z.object({ role: z.enum(["user", "assistant"]), content: z.string().max(8_000) })),
  locale: z.string().default("en"),
});

const systemPrompt = (locale: string) =>
  `You are the order assistant of Maraby. Answer in ${locale}. Never promise a refund.`;

/** Tool calling: the names must stay stable, the prompt cache depends on them. */
const tools = [
  { name: "lookup_order", description: "Find an order by number", parameters: { orderId: "string" }, run: lookupOrder },
  { name: "cancel_order", description: "Cancel an unshipped order", parameters: { orderId: "string" }, run: cancelOrder },
];

export async function POST(req: NextRequest) {
  const session = await getSession(req.headers.get("authorization")?.replace("Bearer ", ""));
  if (!session) return new Response("token expired", { status: 401 });

  const parsed = Body.safeParse(await req.json());
  if (!parsed.success) return Response.json(parsed.error.flatten(), { status: 400 });

  const history = trimHistory(parsed.data.messages, CONTEXT_WINDOW - MAX_OUTPUT_TOKENS);
  const inputTokens = history.reduce((n, m) => n + countTokens(m.content), 0);
  console.info("chat", { user: session.userId, inputTokens, ua: req.headers.get("user-agent") });

  const completion = await llm.chat.completions.create({
    model: process.env.CHAT_MODEL!,
    messages: [{ role: "system", content: systemPrompt(parsed.data.locale) }, ...history],
    tools,
    temperature: 0.3,
    top_p: 0.95,
    max_tokens: MAX_OUTPUT_TOKENS,
    stream: true,
  });

  const encoder = new TextEncoder();
  const started = performance.now();
  let firstDelta = true;
  const body = new ReadableStream({
    async start(controller) {
      for await (const part of completion) {
        if (firstDelta) {
          // time to first token, p95 must stay under 900 ms
          console.info("ttft", Math.round(performance.now() - started));
          firstDelta = false;
        }
        const delta = part.choices[0]?.delta;
        if (delta?.tool_calls) await runTools(delta.tool_calls, controller);
        if (delta?.content) controller.enqueue(encoder.encode(`data: ${JSON.stringify(delta.content)}\n\n`));
      }
      controller.close();
    },
    // The shopper closed the browser window: stop paying for the generation.
    cancel() {
      completion.controller.abort();
    },
  });

  return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
}

async function runTools(calls: { name: string; args: string }[], out: ReadableStreamDefaultController) {
  for (const call of calls) {
    const tool = tools.find((t) => t.name === call.name);
    if (tool) out.enqueue(JSON.stringify(await tool.run(JSON.parse(call.args))));
  }
}
