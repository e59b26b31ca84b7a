import { render } from 'preact';
import type { FromReader, ReaderState, ToReader } from '../../src/protocol';
import { connectHost } from '../host';
import { redrawOnThemeChange } from '../markdown/drawDiagrams';
import { Reader } from './Reader';
import './reader.css';

const root = document.getElementById('root');
let diagramFailed = '';
let shown: string | undefined;

connectHost<{ toPage: ToReader; fromPage: FromReader; state: ReaderState }>((screen, host) => {
  if (!root) return;
  if (screen.type === 'notice') {
    document.documentElement.lang = screen.language;
    render(<p class="notice">{screen.text}</p>, root);
    return;
  }
  diagramFailed = screen.strings.diagramFailed;
  document.documentElement.lang = screen.question.language;
  host.keep({ question: screen.question.id });
  render(<Reader screen={screen} send={host.send} />, root);
  if (screen.question.id !== shown) window.scrollTo(0, 0);
  shown = screen.question.id;
});
redrawOnThemeChange(() => diagramFailed);
