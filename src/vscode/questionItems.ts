import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger } from '../core/ports';
import type { QuestionGroup } from '../core/study/questionGroups';
import type { ListedQuestion } from '../core/study/questionList';
import type { QuestionState } from '../core/study/questionState';
import type { StudyTexts } from '../core/study/studyTexts';
import type * as Later from '../later';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly texts: StudyTexts;
  /** The address under which a question is decorated. */
  readonly decorated: (questionId: string) => vscode.Uri;
  readonly later: () => Promise<typeof Later>;
  readonly logger: Logger;
}

/** The rows of the question tree. */
export function createQuestionItems({ library, locale, texts, decorated, later, logger }: Dependencies) {
  const { translate } = locale;
  const groupTitle = (group: QuestionGroup): string => {
    switch (group.kind) {
      case 'level':
        return library.shownLevel(group.questions[0]?.id ?? '', locale.language()).title;
      case 'state':
        return texts.heading(group.id);
      case 'tag':
        return group.id === '' ? translate('Without a tag') : group.id;
    }
  };
  const stateWords = ({ state, bookmarked }: ListedQuestion): string[] => [texts.state(state), ...(bookmarked ? [translate('Bookmarked')] : [])];
  return {
    /** @param whole whether the group has all of its questions, rather than those that a filter lets through */
    ofGroup: (group: QuestionGroup, whole: boolean): vscode.TreeItem => {
      const { kind, id, questions, known, due } = group;
      const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
      const title = groupTitle(group);
      const item = new vscode.TreeItem(title, kind === 'tag' ? Collapsed : Expanded);
      const total = questions.length;
      // Of a state, all questions have that state.
      const counts = whole && kind !== 'state';
      item.id = `${kind}:${id}`;
      item.contextValue = kind;
      item.description = [
        counts && known > 0 ? translate('{0} of {1} known', known, total) : String(total),
        ...(counts && due > 0 ? [translate('{0} due', due)] : []),
      ].join(' · ');
      item.tooltip = translate('Questions: {0} · known: {1} · due for review: {2}', total, known, due);
      item.accessibilityInformation = { label: `${title}, ${item.description}` };
      return item;
    },
    ofQuestion: (question: ListedQuestion, group: QuestionGroup): vscode.TreeItem => {
      const { id, title, state } = question;
      const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
      item.id = `${group.kind}:${group.id}/question:${id}`;
      item.contextValue = 'question';
      item.iconPath = stateIcons[state];
      item.resourceUri = decorated(id);
      if (state === 'due' && group.kind !== 'state') item.description = translate('due');
      item.accessibilityInformation = { label: [title, ...stateWords(question)].join(', ') };
      item.command = { command: 'genaiInterview.openQuestion', title: translate('Open'), arguments: [id] };
      return item;
    },
    ofDay: (question: ListedQuestion, done: boolean): vscode.TreeItem => {
      const label = translate('Question of the day');
      const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
      item.id = 'questionOfTheDay';
      item.contextValue = 'questionOfTheDay';
      item.description = question.title;
      item.iconPath = new vscode.ThemeIcon(done ? 'check' : 'lightbulb');
      item.accessibilityInformation = { label: `${label}: ${[question.title, ...(done ? [translate('Studied today')] : stateWords(question))].join(', ')}` };
      item.command = { command: 'genaiInterview.openQuestionOfTheDay', title: translate('Open') };
      return item;
    },
    /** The answer in one breath; undefined if it can't be read, which is logged. */
    tooltip: async (question: ListedQuestion): Promise<vscode.MarkdownString | undefined> => {
      const read = await library.question(question.id, locale.language()).catch((error: unknown) => logger.error(`The question "${question.id}" could not be read.`, error));
      if (!read) return undefined;
      const { definitionText } = await later();
      const tooltip = new vscode.MarkdownString(`**${read.title}**\n\n${definitionText(read.oneBreath)}\n\n`);
      return tooltip.appendText(stateWords(question).join(' · '));
    },
  };
}

const stateIcons: Readonly<Record<QuestionState, vscode.ThemeIcon>> = {
  new: new vscode.ThemeIcon('circle-outline'),
  learning: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.yellow')),
  due: new vscode.ThemeIcon('history', new vscode.ThemeColor('charts.blue')),
  known: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('charts.green')),
};
