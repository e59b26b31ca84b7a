import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Delay, Listen, Locale, Logger } from '../core/ports';
import { passes, translateFilter, type QuestionFilter } from '../core/study/questionFilter';
import { groupQuestions, type QuestionGroup } from '../core/study/questionGroups';
import { listQuestions, type ListedQuestion } from '../core/study/questionList';
import { isStudiedToday } from '../core/study/questionOfTheDay';
import type { QuestionView } from '../core/study/questionView';
import type { StudyDesk } from '../core/study/studyDesk';
import type { StudyPlan } from '../core/study/studyPlan';
import type { StudyTexts } from '../core/study/studyTexts';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly desk: StudyDesk;
  /** Which questions are shown, and how. */
  readonly chosen: QuestionView;
  /** The rows, as the view shows them. */
  readonly items: {
    readonly ofGroup: (group: QuestionGroup, whole: boolean) => vscode.TreeItem;
    readonly ofQuestion: (question: ListedQuestion, group: QuestionGroup) => vscode.TreeItem;
    readonly ofDay: (question: ListedQuestion, done: boolean) => vscode.TreeItem;
    readonly tooltip: (question: ListedQuestion) => Promise<vscode.MarkdownString | undefined>;
  };
  readonly texts: StudyTexts;
  /** Reads what was studied before; rejects if it can't be read. */
  readonly load: () => Promise<void>;
  /** Tells when what there is to study may have changed. */
  readonly onDidChange: Listen;
  readonly logger: Logger;
  readonly delay: Delay;
}

/** For how long the questions wait for their states, in milliseconds. */
const patience = 500;

/** What commands of the menus are given has an id if it is a question, and the id of a level if it is one. */
type Node =
  | { readonly kind: 'day'; readonly id: string; readonly question: ListedQuestion; readonly done: boolean }
  | { readonly kind: 'group'; readonly level?: string; readonly group: QuestionGroup }
  | { readonly kind: 'question'; readonly id: string; readonly question: ListedQuestion; readonly group: QuestionGroup };

/** All that the view shows at one time, so that each question is looked at once. */
interface Shown {
  readonly filter: QuestionFilter;
  readonly total: number;
  readonly count: number;
  readonly roots: readonly Node[];
}

/** The view of the questions: the question of the day, then all or some of them in groups, and what is left to do today. */
export function registerQuestionTree(deps: Dependencies): vscode.Disposable {
  const { desk, chosen, texts, load, logger } = deps;
  const { translate } = deps.locale;
  const changed = new vscode.EventEmitter<void>();
  let shown: Shown | undefined;
  let loaded = false;
  let drawn: string | undefined;

  const now = (): Shown => (shown ??= show(deps, loaded));
  const rows = (): string => JSON.stringify([deps.locale.language(), now().filter, now().roots]);
  const message = (plan: StudyPlan): string => {
    const left = loaded ? [texts.left(plan)] : [];
    if (chosen.filter().kind === 'all') return left.join('');
    const { filter, total, count } = now();
    if (count === 0) return translate('{0}: none of {1} questions. The filter button above brings them all back.', texts.filter(filter), total);
    return [translate('{0}: {1} of {2}', texts.filter(filter), count, total), ...left].join(' · ');
  };
  const update = (): void => {
    shown = undefined;
    const plan = desk.plan();
    const due = plan.due.length;
    // Without questions, VS Code says so in the place of a message.
    const text = deps.library.order.length > 0 ? message(plan) : '';
    if ((view.message ?? '') !== text) view.message = text;
    view.badge = due > 0 ? { value: due, tooltip: texts.reviewsDue(plan) } : undefined;
    setContext('due', due > 0);
    setContext('filtered', chosen.filter().kind !== 'all');
    // Rows that are drawn again lose their tooltip under a pointer that rests.
    if (drawn !== undefined && drawn !== rows()) changed.fire();
  };
  const start = (): Promise<void> =>
    load().then(
      () => {
        if (loaded) return;
        loaded = true;
        update();
      },
      (error: unknown) => logger.error('The progress made so far could not be read.', error),
    );
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (!node) {
        // What was studied is there with the first drawing, unless it takes long: rows that move are clicked in vain.
        await Promise.race([start(), deps.delay(patience)]);
        drawn = rows();
        return [...now().roots];
      }
      return node.kind === 'group' ? node.group.questions.map((question) => ({ kind: 'question', id: question.id, question, group: node.group })) : [];
    },
    getTreeItem: (node) => {
      switch (node.kind) {
        case 'day':
          return deps.items.ofDay(node.question, node.done);
        case 'group':
          return deps.items.ofGroup(node.group, chosen.filter().kind === 'all');
        case 'question':
          return deps.items.ofQuestion(node.question, node.group);
      }
    },
    resolveTreeItem: async (item, node) => {
      const tooltip = node.kind === 'group' ? undefined : await deps.items.tooltip(node.question);
      if (tooltip) item.tooltip = tooltip;
      return item;
    },
  };
  const view = vscode.window.createTreeView('genaiInterview.questions', { treeDataProvider: provider, showCollapseAll: true });
  if (chosen.filter().kind !== 'all') update();
  return vscode.Disposable.from(view, changed, deps.onDidChange(update), chosen.onDidChange(update));
}

function setContext(name: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `genaiInterview.${name}`, value);
}

/** @param loaded whether what was studied before is known: the question of the day depends on it */
function show({ library, locale, desk, chosen }: Dependencies, loaded: boolean): Shown {
  const language = locale.language();
  const study = desk.study();
  const summaries = library.summaries(language);
  const filter = translateFilter(chosen.filter(), library.languages.map((each) => library.summaries(each)), summaries);
  const all = listQuestions(library.levels, summaries, study);
  const passing = filter.kind === 'all' ? all : all.filter((question) => passes(filter, question));
  const groups = groupQuestions(passing, chosen.sort(), language).map(
    (group): Node => ({ kind: 'group', ...(group.kind === 'level' ? { level: group.id } : {}), group }),
  );
  const today = loaded && filter.kind === 'all' ? desk.questionOfTheDay() : undefined;
  const day = all.filter(({ id }) => id === today).map((question): Node => ({ kind: 'day', id: question.id, question, done: isStudiedToday(study, question.id) }));
  return { filter, total: all.length, count: passing.length, roots: [...day, ...groups] };
}
