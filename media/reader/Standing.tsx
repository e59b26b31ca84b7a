import { Circle, CircleCheck, Contrast, History, type IconNode } from 'lucide';
import type { StudyView } from '../../src/protocol';
import { Icon } from '../markdown/Icon';

const icons: Readonly<Record<StudyView['state']['name'], IconNode>> = { new: Circle, learning: Contrast, due: History, known: CircleCheck };

/** How far the learner is with the question, and when it comes back. */
export function Standing({ study: { state, comesBack } }: { readonly study: StudyView }) {
  return (
    <>
      <span class={`state state-${state.name}`}>
        <Icon icon={icons[state.name]} />
        {state.text}
      </span>
      {comesBack !== undefined && <span class="comes-back">{comesBack}</span>}
    </>
  );
}
