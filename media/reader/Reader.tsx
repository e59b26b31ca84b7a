import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FromReader, PointsNotice, ReaderScreen, StudyNotice } from '../../src/protocol';
import { useMeantFocus } from '../focus';
import { useAnnouncement } from '../useAnnouncement';
import { Answer } from './Answer';
import { Contents } from './Contents';
import { Help } from './Help';
import { followLink } from './followLink';
import { attemptKey, attemptOf, withAttempt, type Attempt, type PageState } from './pageState';
import { readerActions } from './readerActions';
import { ReviewBar } from './ReviewBar';
import { ReviewEnd } from './ReviewEnd';
import { shownSections } from './sections';
import { TermPage } from './TermPage';
import { TermPopover } from './TermPopover';
import { Toolbar } from './Toolbar';
import { useScrollPlace } from './useScrollPlace';
import { useShortcuts } from './useShortcuts';

interface Props {
  readonly screen: ReaderScreen;
  /** What has changed of the learner's progress since the screen came. */
  readonly study: StudyNotice | undefined;
  /** The points that the learner's words speak for, once they have been checked. */
  readonly matches: PointsNotice | undefined;
  readonly restored: Pick<PageState, 'scrolls' | 'attempts'>;
  readonly send: (message: FromReader) => void;
  readonly keep: (state: PageState) => void;
}

/** The reader's page: one answer or one term, and the tools around it. */
export function Reader({ screen, study: changed, matches, restored, send: sendToHost, keep }: Props) {
  const { strings, history, language } = screen;
  const [attempts, setAttempts] = useState(restored.attempts);
  const [helping, setHelping] = useState(false);
  const [announcement, announce] = useAnnouncement();
  const page = useRef<HTMLDivElement>(null);
  const scrolls = useRef(restored.scrolls);

  const { id, title } = subject(screen);
  const answer = screen.type === 'answer' ? screen : undefined;
  const study = changed ? changed.study : answer?.study;
  const said = screen.type === 'end' ? screen.said : study?.said;
  const recall = screen.recall;
  const key = attemptKey(id, screen.attempt);
  const attempt = attemptOf(attempts, key);
  const change = (changes: Partial<Attempt>): void => setAttempts((all) => withAttempt(all, key, changes));
  useEffect(() => {
    if (matches?.question === id) change({ matches: matches.points });
  }, [matches]);

  const keepAll = (): void => keep({ history, recall, language, attempt: screen.attempt, walk: screen.walk, scrolls: scrolls.current, attempts });
  useEffect(keepAll);
  useScrollPlace(page, screen, scrolls, keepAll);
  useMeantFocus([screen.type, key].join());
  // Whoever moved on from within the page reads on there; nobody else's focus is taken.
  const moving = useRef(false);
  const send = (message: FromReader): void => {
    moving.current = message.type === 'open' || message.type === 'go' || message.type === 'grade' || message.type === 'undo';
    sendToHost(message);
  };
  useLayoutEffect(() => {
    if (moving.current || document.hasFocus()) page.current?.querySelector('h1')?.focus({ preventScroll: true });
    moving.current = false;
  }, [screen.type, key]);
  const announced = useRef('');
  useEffect(() => {
    const shown = [screen.type, key, language, recall].join();
    const news = [said?.text, shown === announced.current ? undefined : strings.nowShown.replace('{0}', title)].filter((text) => text !== undefined);
    announced.current = shown;
    if (news.length > 0) announce(news.join('. '));
  }, [screen.type, key, language, recall, said?.text]);

  const sections = screen.type === 'answer' ? shownSections(screen, attempt) : [];
  const actions = readerActions({ screen, study, said, attempt, send, change, announce, help: () => setHelping(true) });
  useShortcuts(actions);

  return (
    <div class="reader" ref={page} onClick={(event) => followLink(event, send)} onAuxClick={(event) => followLink(event, send)}>
      <Toolbar actions={actions} strings={strings} />
      <ReviewBar screen={screen} said={study?.graded ? undefined : said} send={send} />
      <div class="columns">
        {screen.type === 'end' ? (
          <ReviewEnd screen={screen} send={send} />
        ) : screen.type === 'answer' ? (
          <Answer screen={screen} study={study} sections={sections} attempt={attempt} send={send} change={change} announce={announce} />
        ) : (
          <TermPage screen={screen} announce={announce} />
        )}
        <Contents label={strings.contents} sections={sections} />
      </div>
      <TermPopover terms={screen.type === 'end' ? {} : screen.terms} label={strings.term} strings={strings.markdown} announce={announce} />
      {helping && <Help actions={actions} strings={strings} onClose={() => setHelping(false)} />}
      <p class="live" role="status">
        {announcement}
      </p>
    </div>
  );
}

function subject(screen: ReaderScreen): { readonly id: string; readonly title: string } {
  switch (screen.type) {
    case 'answer':
      return screen.question;
    case 'term':
      return { id: screen.term.id, title: screen.term.term };
    case 'end':
      return { id: 'end', title: screen.title };
  }
}
