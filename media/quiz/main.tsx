import { render } from 'preact';
import type { FromQuiz, ToQuiz } from '../../src/protocol';
import { connectHost } from '../host';
import { redrawOnThemeChange } from '../markdown/drawDiagrams';
import { QuizItem } from './QuizItem';
import { QuizResult } from './QuizResult';
import './quiz.css';

const root = document.getElementById('root');
let diagramFailed = '';

connectHost<{ toPage: ToQuiz; fromPage: FromQuiz; state: never }>((screen, host) => {
  if (!root) return;
  diagramFailed = screen.strings.diagramFailed;
  document.documentElement.lang = screen.language;
  render(screen.type === 'item' ? <QuizItem screen={screen} send={host.send} /> : <QuizResult screen={screen} send={host.send} />, root);
});
redrawOnThemeChange(() => diagramFailed);
