import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { ChatOllama, OllamaEmbeddings } from '@langchain/ollama';
import { QdrantVectorStore } from '@langchain/qdrant';
import { Document } from '@langchain/core/documents';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableSequence } from '@langchain/core/runnables';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

import { logger } from '../log.js';
import type { Project } from '../types.js';

const embeddings = new OllamaEmbeddings({ model: 'nomic-embed-text' });
const llm = new ChatOllama({ model: 'qwen2.5:7b', temperature: 0, numCtx: 8192 });

const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'You help archivists. Quote the box number of every extract you rely on.\n\n{extracts}'],
  ['human', '{question}'],
]);

/** In-memory cache of open stores, one per project; emptied by the `reload` command. */
const stores = new Map<string, QdrantVectorStore>();

async function openStore(project: Project): Promise<QdrantVectorStore> {
  const known = stores.get(project.slug);
  if (known) return known;
  const store = await QdrantVectorStore.fromExistingCollection(embeddings, {
    url: process.env.QDRANT_URL,
    apiKey: project.token, // the token of a project opens its own collection only
    collectionName: project.slug,
  });
  stores.set(project.slug, store);
  return store;
}

export async function ingest(project: Project, files: string[]): Promise<number> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 150 });
  const docs: Document[] = [];
  for (const file of files) {
    const raw = await readFile(file);
    const sha = createHash('sha1').update(raw).digest('hex');
    const pageContent = raw.toString('utf8').normalize('NFC');
    docs.push(new Document({ pageContent, metadata: { sha, box: path.basename(path.dirname(file)) } }));
  }
  const pieces = await splitter.splitDocuments(docs);
  await (await openStore(project)).addDocuments(pieces);
  logger.info({ project: project.slug, pieces: pieces.length }, 'ingest finished');
  return pieces.length;
}

export async function buildChain(project: Project) {
  const store = await openStore(project);
  const retriever = store.asRetriever({ k: 5 });
  return RunnableSequence.from([
    {
      extracts: async (input: { question: string }) =>
        (await retriever.invoke(input.question)).map((d) => `[${d.metadata.box}] ${d.pageContent}`).join('\n---\n'),
      question: (input: { question: string }) => input.question,
    },
    prompt,
    llm,
    new StringOutputParser(),
  ]);
}

/** Writes the streamed answer to a terminal and rings the bell at the end. */
export async function print(project: Project, question: string, out = process.stdout) {
  const chain = await buildChain(project);
  for await (const piece of await chain.stream({ question })) out.write(piece);
  out.write('\u0007\n');
}
