import type { FromQuiz, ToQuiz } from '../../src/protocol';
import { useAnnouncement } from '../useAnnouncement';
import { QuizItem } from './QuizItem';
import { QuizNotice } from './QuizNotice';
import { QuizResult } from './QuizResult';

interface Props {
  readonly screen: ToQuiz;
  readonly send: (message: FromQuiz) => void;
}

/** The quiz's page: its screen, and what is said to those who can't see it. */
export function Quiz({ screen, send }: Props) {
  const [said, announce] = useAnnouncement();
  return (
    <>
      {screen.type === 'item' ? (
        <QuizItem screen={screen} send={send} announce={announce} />
      ) : screen.type === 'result' ? (
        <QuizResult key={screen.key} screen={screen} send={send} announce={announce} />
      ) : (
        <QuizNotice screen={screen} send={send} />
      )}
      <p class="live" role="status">
        {said}
      </p>
    </>
  );
}
