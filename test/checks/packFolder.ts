import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The texts of a pack's files by path inside it, as the parser takes them. */
export async function readPackFolder(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(md|yaml|svg)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)));
}
