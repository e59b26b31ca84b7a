import * as vscode from 'vscode';
import type { ExportRenderer, ExportText } from '../core/export/exportRenderer';
import type { Logger } from '../core/ports';
import { parseFromExport, type ExportStart, type FromExport, type ToExport } from '../protocol';

interface Dependencies {
  readonly logger: Logger;
  readonly fill: (webview: vscode.Webview, bundle: 'export', language: string) => void;
}

interface Job {
  readonly text: ExportText;
  readonly resolve: (html: string) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a panel that renders texts for an exported file, since that takes a page; it stays open as long as the export goes on. */
export function createOpenExportPanel({ logger, fill }: Dependencies): (start: Omit<ExportStart, 'type'>) => ExportRenderer {
  return (start) => {
    const panel = vscode.window.createWebviewPanel(
      'genaiInterview.export',
      start.exporting,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { retainContextWhenHidden: true },
    );
    /** What was sent and hasn't come back. A page that is moved to another group starts anew, and gets all of it again. */
    const jobs = new Map<number, Job>();
    let sent = 0;
    let ready = false;

    const post = (message: ToExport): void => {
      panel.webview.postMessage(message).then(undefined, (error: unknown) => logger.error('The page of the export could not be reached.', error));
    };
    const receive = (message: FromExport | undefined, raw: unknown): void => {
      if (message?.type === 'ready') {
        ready = true;
        post({ type: 'start', ...start });
        for (const [job, { text }] of jobs) post({ type: 'text', job, ...text });
        return;
      }
      const job = message && jobs.get(message.job);
      if (!job) return logger.warn(`The page of the export sent a message that can't be used: ${JSON.stringify(raw).slice(0, 200)}`);
      jobs.delete(message.job);
      if (message.type === 'html') job.resolve(message.html);
      else job.reject(new Error(message.message));
    };
    panel.webview.onDidReceiveMessage((raw: unknown) => receive(parseFromExport(raw), raw));
    const closed = new Promise<void>((resolve) => panel.onDidDispose(() => resolve()));
    panel.iconPath = new vscode.ThemeIcon('export');
    fill(panel.webview, 'export', start.language);
    return {
      render: (text) =>
        new Promise((resolve, reject) => {
          sent += 1;
          jobs.set(sent, { text, resolve, reject });
          if (ready) post({ type: 'text', job: sent, ...text });
        }),
      showProgress: (done) => {
        if (ready) post({ type: 'progress', done });
      },
      closed,
      dispose: () => void panel.dispose(),
    };
  };
}
