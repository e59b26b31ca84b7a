import { render } from 'preact';
import type { FromQuiz, ToQuiz } from '../../src/protocol';
import { connectHost } from '../host';
import { redrawOnThemeChange } from '../markdown/drawDiagrams';
import { Quiz } from './Quiz';
import './quiz.css';

const root = document.getElementById('root');
let diagramFailed = '';

connectHost<{ toPage: ToQuiz; fromPage: FromQuiz; state: never }>((screen, host) => {
  if (!root) return;
  diagramFailed = screen.strings.markdown.diagramFailed;
  document.documentElement.lang = screen.language;
  render(<Quiz screen={screen} send={host.send} />, root);
});
redrawOnThemeChange(() => diagramFailed);
