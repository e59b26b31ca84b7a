#!/usr/bin/env node
/**
 * MCP server for the regional bus timetable.
 *
 * Transport is stdio by default; `--port` starts the HTTP transport instead.
 * Environment: GTFS_DIR (required), GTFS_TOKEN (for the live feed).
 */
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

import { loadFeed, type Departure, type Feed } from './gtfs.js';
import { fuzzyFind } from './search.js';
import pkg from '../package.json' with { type: 'json' };

const feedDir = process.env.GTFS_DIR;
if (!feedDir) {
  console.error('GTFS_DIR is not set');
  process.exit(2);
}

let feed: Feed = await loadFeed(feedDir);
// The operators replace the archive at 04:10; read it anew once a day.
setInterval(async () => { feed = await loadFeed(feedDir); }, 24 * 3600_000).unref();

const server = new McpServer({ name: 'bus-timetable', version: pkg.version });

const line = (d: Departure) => `${d.time}  ${d.route.padEnd(5)} ${d.headsign}${d.delay ? `  (+${d.delay} min)` : ''}`;

server.registerTool(
  'next_departures',
  {
    title: 'Next departures',
    description: 'Retrieves the next departures at a stop, live delays included.',
    inputSchema: { stop: z.string().min(2), limit: z.number().int().max(20).default(6) },
  },
  async ({ stop, limit }) => {
    const match = fuzzyFind(feed.stops, stop);
    if (!match) return { isError: true, content: [{ type: 'text', text: `no stop called ${stop}` }] };
    const rows = feed.departures(match.id, new Date()).slice(0, limit);
    return { content: [{ type: 'text', text: rows.map(line).join('\n') }] };
  },
);

server.registerResource(
  'stop',
  new ResourceTemplate('gtfs://stops/{id}', { list: undefined }),
  { description: 'One stop with its coordinates', mimeType: 'application/json' },
  async (uri, { id }) => ({ contents: [{ uri: uri.href, text: JSON.stringify(feed.stops.get(String(id))) }] }),
);

server.registerPrompt(
  'plan_trip',
  { description: 'A trip with at most one change', argsSchema: { from: z.string(), to: z.string() } },
  ({ from, to }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: `Find a trip from ${from} to ${to}. Call the tools instead of guessing times.` } }],
  }),
);

/** Plain HTTP variant, behind the company's router; sessions are kept in memory. */
async function serveHttp(port: number) {
  const { default: express } = await import('express');
  const app = express().use(express.json({ limit: '256kb' }));
  const { handle } = await import('./http.js');
  app.post('/mcp', handle(server));
  app.get('/healthz', (_req, res) => void res.send({ stops: feed.stops.size, model: feed.vehicleModels.length }));
  app.listen(port, () => console.error(`listening on ${port}, HTTP agent keep-alive on`));
}

const at = process.argv.indexOf('--port');
if (at > 0) await serveHttp(Number(process.argv[at + 1]));
else await server.connect(new StdioServerTransport());
