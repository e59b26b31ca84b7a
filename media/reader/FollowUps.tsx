import type { FollowUp } from '../../src/core/content/pack';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';

interface Props {
  readonly followUps: readonly FollowUp[];
  readonly diagramFailed: string;
}

/** Questions that an interviewer may go on with; each answer hides until it is asked for. */
export function FollowUps({ followUps, diagramFailed }: Props) {
  return (
    <div class="follow-ups">
      {followUps.map(({ question, answer }) => (
        <details key={question}>
          <summary>
            <InlineMarkdown text={question} />
          </summary>
          <Markdown text={answer} diagramFailed={diagramFailed} />
        </details>
      ))}
    </div>
  );
}
