import { render } from 'preact';
import type { ExportStart, FromExport, ToExport } from '../../src/protocol';
import { connectHost } from '../host';
import { staticHtml } from './staticHtml';
import './paper.css';

const root = document.getElementById('root');
/** Where texts are rendered: styled as the file will be, since diagrams take their colours and fonts from there. */
const stage = document.createElement('div');
stage.className = 'paper vscode-light';
stage.style.cssText = 'position: fixed; left: -9999px; width: 45rem;';
stage.ariaHidden = 'true';
document.body.append(stage);

let start: ExportStart | undefined;
let working = Promise.resolve();

function show(text: string, done: number): void {
  if (!root) return;
  const line = (
    <p role="status" style="margin: 30vh 0 0; text-align: center; font-size: 14px;">
      {text}
      <br />
      <progress value={done} aria-label={text} style="width: 200px; margin-top: 12px; accent-color: var(--vscode-progressBar-background);" />
    </p>
  );
  render(line, root);
}

connectHost<{ toPage: ToExport; fromPage: FromExport; state: undefined }>((message, { send }) => {
  switch (message.type) {
    case 'start':
      start = message;
      document.documentElement.lang = message.language;
      return show(message.exporting, 0);
    case 'progress':
      return show(start?.exporting ?? '', message.done);
    case 'text': {
      const { job } = message;
      const { questions, terms, diagramFailed } = start ?? { questions: [], terms: [], diagramFailed: '' };
      working = working
        .then(() => staticHtml(message, { stage, questions, terms, diagramFailed }))
        .then((html) => send({ type: 'html', job, html }))
        .catch((error: unknown) => send({ type: 'failed', job, message: String(error) }));
    }
  }
});
