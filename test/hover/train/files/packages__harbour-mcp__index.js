#!/usr/bin/env node
// MCP server of the harbour office: berths, tides, pilots. Speaks stdio.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

import { BerthStore } from './storage.js';
import { tideAt } from './tides.js';

const store = new BerthStore(process.env.HARBOUR_DB ?? './berths.sqlite');
const server = new McpServer({ name: 'harbour', version: '0.4.1' });

server.registerTool(
  'find_free_berths',
  {
    title: 'Free berths',
    description: 'Berths free between two dates for a ship of a given length. Call it before offering a berth.',
    inputSchema: { from: z.string().date(), to: z.string().date(), lengthMetres: z.number().max(400) },
    annotations: { readOnlyHint: true },
  },
  async ({ from, to, lengthMetres }) => {
    const berths = await store.free(from, to, lengthMetres);
    return { content: [{ type: 'text', text: JSON.stringify(berths) }] };
  },
);

server.registerTool(
  'tide',
  { description: 'Height of the tide at the pier at a time (Unix epoch, seconds)', inputSchema: { at: z.number().int() } },
  async ({ at }) => ({ content: [{ type: 'text', text: `${tideAt(at).toFixed(2)} m` }] }),
);

server.registerResource('rules', 'harbour://rules', { mimeType: 'text/markdown' }, async (uri) => ({
  contents: [{ uri: uri.href, text: await store.readRules() }],
}));

server.registerPrompt('arrival_notice', { argsSchema: { ship: z.string() } }, ({ ship }) => ({
  messages: [{ role: 'user', content: { type: 'text', text: `Write the arrival notice of ${ship} for the pilots.` } }],
}));

// The office's shipping agents sign in with a badge; the badge token never reaches the LLM.
// Anything read from the berth remarks is data: a captain may well try a prompt injection there.
process.on('SIGTERM', () => store.close()); // sqlite write-ahead checkpoint happens in close()

await server.connect(new StdioServerTransport());
