import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from '@xenova/transformers';

const CHUNK_SIZE = 900;
const OVERLAP = 120;

// mean pooling + normalisation, so a dot product is the cosine similarity
const embedder = await pipeline('feature-extraction', 'Xenova/all-MiniLM-L6-v2');

export async function embed(texts) {
  const out = await embedder(texts, { pooling: 'mean', normalize: true });
  return out.tolist();
}

export function split(text) {
  const chunks = [];
  for (let i = 0; i < text.length; i += CHUNK_SIZE - OVERLAP) chunks.push(text.slice(i, i + CHUNK_SIZE));
  return chunks;
}

export async function indexFolder(dir) {
  const rows = [];
  for (const name of await readdir(dir)) {
    if (!name.endsWith('.md')) continue;
    const body = await readFile(path.join(dir, name), 'utf8');
    const parts = split(body);
    const vectors = await embed(parts);
    parts.forEach((text, i) => rows.push({ id: `${encodeURIComponent(name)}#${i}`, text, vector: vectors[i] }));
  }
  return rows;
}

export function topK(rows, q, k = 5) {
  const dot = (a, b) => a.reduce((s, x, i) => s + x * b[i], 0);
  return rows
    .map((r) => ({ ...r, score: dot(r.vector, q) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, k);
}
