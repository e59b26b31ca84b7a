#!/usr/bin/env node
// Usage: import-meter-readings.js dump.csv [--sample 0.01]
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { db } from '../lib/db.js';

const BATCH_SIZE = 500; // more than this and Postgres complains about bind parameters

function* splitLine(line) {
  // generator rather than split(): quoted fields may hold the separator
  let field = '';
  let quoted = false;
  for (const c of line) {
    if (c === '"') quoted = !quoted;
    else if (c === ';' && !quoted) { yield field; field = ''; }
    else field += c;
  }
  yield field;
}

class Lines extends Transform {
  #decoder = new StringDecoder('latin1');
  #rest = '';
  constructor() { super({ readableObjectMode: true }); }
  _transform(chunk, enc, done) {
    const parts = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/);
    this.#rest = parts.pop();
    for (const p of parts) this.push(p);
    done();
  }
  _flush(done) {
    if (this.#rest) this.push(this.#rest);
    done();
  }
}

// Column type inference: look at the first 200 rows only. "1.234" is a number
// in exports from the Dutch office and a label in ours, so the header wins.
function inferTypes(rows, header) {
  return header.map((name, i) => {
    if (/_(ts|epoch)$/.test(name)) return 'timestamp';
    if (name === 'temperature' || name === 'kwh') return 'float';
    return rows.every((r) => /^-?\d+$/.test(r[i])) ? 'int' : 'text';
  });
}

async function* toBatches(lines) {
  let batch = [];
  for await (const line of lines) {
    batch.push([...splitLine(line)]);
    if (batch.length === BATCH_SIZE) { yield batch; batch = []; }
  }
  if (batch.length) yield batch;
}

await pipeline(
  createReadStream(process.argv[2], { highWaterMark: 1 << 20 }),
  new Lines(),
  toBatches,
  async (batches) => {
    let types;
    for await (const rows of batches) {
      types ??= inferTypes(rows.slice(0, 200), rows.shift());
      await db.insertMany('reading', rows, types);
    }
  },
);
