#!/usr/bin/env node
// Agents of the build farm run this without a terminal, so it must never prompt.
// Compares the bundle sizes of a pull request with those of the main branch and leaves a comment.
// Called from .github/workflows/size.yml, after the build step of the pipeline.
import { execFileSync } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    baseline: { type: 'string', default: 'size-baseline.json' }, // written by the nightly batch job
    token: { type: 'string', default: process.env.GITHUB_TOKEN },
    threshold: { type: 'string', default: '2' },
  },
});

const MARKER = '<!-- size-report -->';

/** Every script and style sheet (layers included) below `dir`, with its raw and its gzip size. */
async function measure(dir) {
  const sizes = {};
  for (const entry of await readdir(dir, { recursive: true })) {
    if (!/\.(m?js|css)$/.test(entry)) continue;
    const file = path.join(dir, entry);
    const { size } = await stat(file);
    // Hashed names of lazy chunks change at each build: drop the hash.
    const name = entry.replace(/-[\w-]{8}(?=\.)/, '');
    sizes[name] = { size, gzip: gzipSync(await readFile(file)).length };
  }
  return sizes;
}

function table(before, after) {
  const rows = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[name]?.gzip ?? 0;
    const is = after[name]?.gzip ?? 0;
    const delta = was ? ((is - was) / was) * 100 : 100;
    if (Math.abs(delta) >= 0.1) rows.push(`| ${name} | ${was} | ${is} | ${delta.toFixed(1)} % |`);
  }
  return ['| chunk | main | this branch | change |', '|---|---|---|---|', ...rows].join('\n');
}

async function github(method, url, body) {
  const reply = await fetch(`https://api.github.com/repos/${process.env.GITHUB_REPOSITORY}${url}`, {
    method,
    headers: { authorization: `Bearer ${options.token}`, 'user-agent': 'size-report', accept: 'application/vnd.github+json' },
    body: body && JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}

const after = await measure(options.dist);
const before = JSON.parse(await readFile(options.baseline, 'utf8').catch(() => '{}'));
const number = JSON.parse(await readFile(process.env.GITHUB_EVENT_PATH, 'utf8')).pull_request?.number;
const head = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const total = (sizes) => Object.values(sizes).reduce((sum, s) => sum + s.gzip, 0);

if (number) {
  const body = `${MARKER}\n### Bundle size at ${head}\n\n${table(before, after)}\n\nFonts and vendored adapters are not counted.`;
  const mine = (await github('GET', `/issues/${number}/comments`)).find((c) => c.body.startsWith(MARKER));
  await (mine ? github('PATCH', `/issues/comments/${mine.id}`, { body }) : github('POST', `/issues/${number}/comments`, { body }));
}
if (total(after) > total(before) * (1 + Number(options.threshold) / 100)) {
  console.error(`::error::the bundle grew past the policy of ${options.threshold} %, ask the front-end guild for a review`);
  process.exit(1);
}
