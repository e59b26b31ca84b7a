import * as vscode from 'vscode';
import type { GenAIInterviewApi } from '../../../src/vscode/api';

const extensionId = 'genai-interview.genai-interview';

export function extension(): vscode.Extension<GenAIInterviewApi> {
  const found = vscode.extensions.getExtension<GenAIInterviewApi>(extensionId);
  if (!found) throw new Error(`${extensionId} isn't installed`);
  return found;
}

/** The public API; activates the extension if VS Code hasn't done so yet. */
export async function api(): Promise<GenAIInterviewApi> {
  return extension().activate();
}

/** Changes one of the extension's settings for the user; undefined gives it back its default. */
export async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('genaiInterview').update(key, value, vscode.ConfigurationTarget.Global);
}

/** Asks again until the condition holds. */
export async function eventually(condition: () => boolean | Promise<boolean>, what: string, limit = 5000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
