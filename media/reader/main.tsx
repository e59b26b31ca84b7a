import { render } from 'preact';
import type { AheadNotice, FromReader, PointsNotice, ReaderScreen, StudyNotice, ToReader } from '../../src/protocol';
import { connectHost } from '../host';
import { redrawOnThemeChange } from '../markdown/drawDiagrams';
import { parsePageState, type PageState } from './pageState';
import { Reader } from './Reader';
import './reader.css';

const root = document.getElementById('root');
let diagramFailed = '';
let shown: ReaderScreen | undefined;
let matches: PointsNotice | undefined;
/** What has changed of the learner's progress since the screen came. */
let study: StudyNotice | undefined;
let ahead: AheadNotice['screens'] = [];

connectHost<{ toPage: ToReader; fromPage: FromReader; state: PageState }>((message, { send, keep, kept }) => {
  if (!root) return;
  const show = (screen: ReaderScreen): void => {
    shown = screen;
    diagramFailed = screen.strings.markdown.diagramFailed;
    document.documentElement.lang = screen.language;
    render(<Reader screen={screen} study={study} matches={matches} restored={parsePageState(kept)} send={ask} keep={keep} />, root);
  };
  /** An answer that was sent ahead is shown while the extension is told of it. */
  const ask = (request: FromReader): void => {
    send(request);
    const place = request.type === 'open' && !request.beside && request.place.kind === 'question' ? request.place : undefined;
    const next = ahead.find(({ question }) => question.id === place?.id);
    if (!next) return;
    ahead = [];
    study = undefined;
    show(next);
  };
  switch (message.type) {
    case 'notice':
      document.documentElement.lang = message.language;
      return render(<p class="notice">{message.text}</p>, root);
    case 'ahead':
      ahead = message.screens;
      return;
    case 'points':
      matches = message;
      if (shown) show(shown);
      return;
    case 'study':
      if (shown?.type !== 'answer' || shown.question.id !== message.question) return;
      study = message;
      show(shown);
      return;
    default:
      ahead = [];
      study = undefined;
      show(message);
  }
});
redrawOnThemeChange(() => diagramFailed);
