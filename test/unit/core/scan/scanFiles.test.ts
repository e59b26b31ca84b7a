import assert from 'node:assert/strict';
import { scanFiles, type ScanOutcome, type ScanPorts, type ScannedFile } from '../../../../src/core/scan/scanFiles';
import { createBreathe } from '../../../../src/core/study/breathe';
import { createDocumentTerms } from '../../../../src/core/terms/documentTerms';
import { createTermIndex } from '../../../../src/core/terms/termIndex';

const terms = createDocumentTerms(createTermIndex([
  { id: 'lora', term: 'LoRA', forms: ['LoRA'] },
  { id: 'kv-cache', term: 'KV cache', forms: ['KV cache'] },
  { id: 'rlhf', term: 'RLHF', forms: ['RLHF'] },
]), () => false);

interface Scanned {
  readonly outcome: ScanOutcome<ScannedFile> | undefined;
  readonly read: readonly string[];
  readonly failed: readonly string[];
  readonly progress: readonly number[];
}

/** @param texts by path; undefined for a file that can't be read */
async function scan(texts: Readonly<Record<string, string | undefined>>, ports: Partial<ScanPorts<ScannedFile>> = {}): Promise<Scanned> {
  const [read, failed, progress]: [string[], string[], number[]] = [[], [], []];
  const bytes = async ({ path }: ScannedFile): Promise<Uint8Array> => {
    const text = texts[path];
    if (text === undefined) throw new Error('no permission');
    return Promise.resolve(new TextEncoder().encode(text));
  };
  const outcome = await scanFiles(Object.keys(texts).map((path) => ({ path })), {
    terms,
    size: async (file) => (await bytes(file)).length,
    read: (file) => {
      read.push(file.path);
      return bytes(file);
    },
    breathe: () => Promise.resolve(),
    progressed: (done) => progress.push(done),
    isCancelled: () => false,
    failed: ({ path }) => failed.push(path),
    ...ports,
  });
  return { outcome, read, failed, progress };
}

const many = Object.fromEntries(Array.from({ length: 100 }, (_, place) => [`/w/${place}.py`, 'LoRA = True\n']));

suite('A scan of files', () => {
  test('counts the uses of each term and the files that have them, and knows the first one by path', async () => {
    const { outcome, progress } = await scan({
      '/w/z.md': 'The KV cache.\n',
      '/w/b.py': 'x = 1\nLoRA = True  # LoRA\n',
      '/w/a.md': 'After RLHF:\n\nLoRA and a KV cache, a KV cache.\n',
      '/w/empty.md': '',
    });
    const { files, skipped, terms: counted = [] } = outcome ?? {};
    assert.deepEqual([files, skipped, progress], [4, { binary: 0, large: 0, minified: 0, unreadable: 0 }, [1, 2, 3, 4]]);
    assert.deepEqual(Object.fromEntries(counted.map(({ termId, count, files: inFiles, first }) => [termId, [count, inFiles, first.file.path, first.place.line, first.place.start]])), {
      'kv-cache': [3, 2, '/w/a.md', 2, 11],
      lora: [3, 2, '/w/a.md', 2, 0],
      rlhf: [1, 1, '/w/a.md', 0, 6],
    });
  });

  test('leaves out, and counts, what is binary, large, minified or can’t be read', async () => {
    const { outcome, read, failed } = await scan({
      '/w/model.safetensors': 'LoRA',
      '/w/data': 'LoRA\0LoRA',
      '/w/large.md': `LoRA ${'x'.repeat(1024 * 1024)}`,
      '/w/largest.md': `LoRA ${'x '.repeat(512 * 1024 - 3)}`,
      '/w/app.min.js': 'var LoRA=1',
      '/w/bundle.js': `var LoRA=1;${'f(x);'.repeat(1000)}\n${'f(x);'.repeat(1000)}`,
      '/w/locked.md': undefined,
    });
    assert.deepEqual([outcome?.files, outcome?.skipped], [1, { binary: 2, large: 1, minified: 2, unreadable: 1 }]);
    assert.deepEqual(outcome?.terms.map(({ count, first }) => [count, first.file.path]), [[1, '/w/largest.md']]);
    assert.deepEqual(failed, ['/w/locked.md']);
    assert.ok(!read.includes('/w/model.safetensors') && !read.includes('/w/large.md'), 'neither is read to see that');
  });

  test('comes to nothing when it is cancelled, and then reads little more', async () => {
    let done = 0;
    const { outcome, read } = await scan(many, { progressed: (count) => (done = count), isCancelled: () => done >= 10 });
    assert.equal(outcome, undefined);
    assert.ok(read.length < 20, `${read.length} were read`);
    assert.equal((await scan({}, { isCancelled: () => true })).outcome, undefined);
  });

  test('reads a few files ahead, and no more', async () => {
    let reading = 0;
    let most = 0;
    await scan(many, {
      read: async ({ path }) => {
        most = Math.max(most, ++reading);
        await new Promise((resolve) => setTimeout(resolve, 1));
        reading--;
        return new TextEncoder().encode(many[path] ?? '');
      },
    });
    assert.ok(most > 1 && most <= 8, String(most));
  });

  test('goes on in slices: everything else has its turn at least every 15 ms of work, but for one step', async () => {
    let clock = 0;
    let longest = 0;
    let since = 0;
    const ticking = { ...terms, inLine: (...at: Parameters<typeof terms.inLine>) => {
      clock += 4;
      longest = Math.max(longest, clock - since);
      return terms.inLine(...at);
    } };
    const breathe = createBreathe(() => clock, () => {
      since = clock;
      return Promise.resolve();
    });
    await scan({ '/w/a.md': 'LoRA\n'.repeat(200), '/w/b.md': 'LoRA\n'.repeat(200), ...many }, { terms: ticking, breathe });
    assert.ok(clock > 2_000 && longest < 20, `${longest} of ${clock} ms`);
  });
});
