import * as vscode from 'vscode';
import type { Lifetime, Logger } from '../core/ports';

/** Logs into the output channel "GenAI Interview", which is made with its first line: most windows never need it. */
export function createOutputLogger(): Logger & Lifetime & { readonly show: () => void } {
  let made: vscode.LogOutputChannel | undefined;
  const channel = (): vscode.LogOutputChannel => (made ??= vscode.window.createOutputChannel('GenAI Interview', { log: true }));
  return {
    info: (message) => channel().info(message),
    warn: (message) => channel().warn(message),
    error: (message, cause) => channel().error(message, cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)),
    show: () => channel().show(),
    dispose: () => made?.dispose(),
  };
}
