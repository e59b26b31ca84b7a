import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Packages what was built; the path of the package. */
export async function packageExtension(): Promise<string> {
  const vsix = join('out', 'genai-interview.vsix');
  await promisify(execFile)('npx', ['vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix]);
  return vsix;
}
