import type { FollowUp } from '../../src/core/content/pack';
import type { MarkdownStrings } from '../../src/protocol';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';

interface Props {
  readonly followUps: readonly FollowUp[];
  readonly strings: MarkdownStrings;
  /** Said of one that is opened; `{0}` stands for its question. */
  readonly opened: string;
  readonly announce: (text: string) => void;
}

/** Questions that an interviewer may go on with; each answer hides until it is asked for. */
export function FollowUps({ followUps, strings, opened, announce }: Props) {
  const tell = ({ open, firstElementChild: summary }: HTMLDetailsElement): void => {
    if (open) announce(opened.replace('{0}', () => summary?.textContent ?? ''));
  };
  return (
    <div class="follow-ups">
      {followUps.map(({ question, answer }) => (
        <details key={question} onToggle={({ currentTarget }) => tell(currentTarget)}>
          <summary>
            <InlineMarkdown text={question} />
          </summary>
          <Markdown text={answer} strings={strings} announce={announce} />
        </details>
      ))}
    </div>
  );
}
