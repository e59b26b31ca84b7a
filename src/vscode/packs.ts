import * as vscode from 'vscode';
import { indexFile, type PackIndex } from '../core/content/packIndex';
import { createPackLibrary, type PackLibrary } from '../core/content/packLibrary';
import type { Logger } from '../core/ports';

const nothing: PackIndex = { id: 'none', version: '0.0.0', title: {}, languages: ['en'], levels: [], questions: {}, terms: {} };

/** Reads the built-in pack's index. Without it there is nothing to show, and the log says why. */
export async function readBuiltInPack(folder: vscode.Uri, logger: Logger): Promise<PackLibrary> {
  const decoder = new TextDecoder();
  const readFile = async (name: string): Promise<string> => decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
  try {
    return createPackLibrary(JSON.parse(await readFile(indexFile)) as PackIndex, readFile);
  } catch (error) {
    logger.error('The questions could not be read. Installing the extension again should mend it.', error);
    return createPackLibrary(nothing, readFile);
  }
}
