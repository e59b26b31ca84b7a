import Fastify from 'fastify';
import OpenAI from 'openai';
import pg from 'pg';
import pgvector from 'pgvector/pg';

/** Semantic search over the recipe archive, with a BM25-like fallback of Postgres. */
const app = Fastify({ logger: true });
const openai = new OpenAI();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on('connect', (c) => pgvector.registerTypes(c));

const EMBEDDING_MODEL = 'text-embedding-3-large';
const DIMENSIONS = 1024;
const RRF_K = 60;

async function embed(texts: string[]): Promise<number[][]> {
  const res = await openai.embeddings.create({ model: EMBEDDING_MODEL, input: texts, dimensions: DIMENSIONS });
  return res.data.map((d) => d.embedding);
}

// CREATE INDEX ON recipes USING hnsw (embedding vector_cosine_ops);
async function vectorSearch(text: string, limit: number) {
  const [queryVector] = await embed([text]);
  const { rows } = await pool.query(
    'SELECT id, title FROM recipes ORDER BY embedding <=> $1 LIMIT $2',
    [pgvector.toSql(queryVector), limit],
  );
  return rows;
}

async function keywordSearch(text: string, limit: number) {
  const { rows } = await pool.query(
    `SELECT id, title FROM recipes
      WHERE tsv @@ websearch_to_tsquery('english', $1)
      ORDER BY ts_rank(tsv, websearch_to_tsquery('english', $1)) DESC LIMIT $2`,
    [text, limit],
  );
  return rows;
}

function fuse(...lists: { id: number; title: string }[][]) {
  const scores = new Map<number, { title: string; score: number }>();
  for (const list of lists)
    list.forEach((r, rank) => {
      const old = scores.get(r.id)?.score ?? 0;
      scores.set(r.id, { title: r.title, score: old + 1 / (RRF_K + rank + 1) });
    });
  return [...scores].sort((a, b) => b[1].score - a[1].score).map(([id, v]) => ({ id, ...v }));
}

app.get<{ Querystring: { q: string; n?: number } }>('/search', async (req, reply) => {
  const { q, n = 10 } = req.query;
  if (!q) return reply.code(400).send({ error: 'missing parameter q' });
  // e.g. « chocolate ganache »: both lists find it; « something for a cold evening »: only the embeddings do
  return fuse(await vectorSearch(q, 50), await keywordSearch(q, 50)).slice(0, n);
});

// oven temperature is stored in °C and converted in the client
await app.listen({ port: 8080 });
