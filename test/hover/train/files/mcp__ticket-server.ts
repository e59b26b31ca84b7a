import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { db } from './db';
import { requireToken } from './auth';

// MCP server that lets a coding agent read and file tickets.
const server = new McpServer({ name: 'tickets', version: '1.4.0' });

server.tool(
  'search_tickets',
  'Full-text search over open tickets. Call it before you create a new one.',
  { text: z.string(), limit: z.number().int().max(50).default(10) },
  async ({ text, limit }) => {
    // ordinary SQL query; the rank column comes from ts_rank()
    const rows = await db.query(
      `SELECT id, title, ts_rank(tsv, q) AS rank FROM ticket, plainto_tsquery($1) q
       WHERE tsv @@ q ORDER BY rank DESC LIMIT $2`,
      [text, limit],
    );
    return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
  },
);

server.tool(
  'assign_ticket',
  'Assign a ticket to a support agent (a person of the help desk).',
  { id: z.string().uuid(), supportAgent: z.string().email() },
  async ({ id, supportAgent }) => {
    await db.query('UPDATE ticket SET assignee = $2 WHERE id = $1', [id, supportAgent]);
    return { content: [{ type: 'text', text: `assigned to ${supportAgent}` }] };
  },
);

/**
 * Agent memory: three notes per conversation, so that the LLM needn't be told twice.
 * Kept in a Map, hence the watchdog below on the memory of the process.
 */
const notes = new Map<string, string[]>();

server.tool('remember', 'Store a short note', { thread: z.string(), note: z.string().max(280) }, async (a) => {
  notes.set(a.thread, [...(notes.get(a.thread) ?? []).slice(-2), a.note]);
  return { content: [{ type: 'text', text: 'ok' }] };
});

setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  if (rss > 400 * 2 ** 20) console.error(`high memory: rss=${rss} heap=${heapUsed}`);
}, 30_000).unref();

await requireToken(process.env.TICKETS_TOKEN);
await server.connect(new StdioServerTransport());
