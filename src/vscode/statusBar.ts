import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Listen, Locale } from '../core/ports';
import { hasStudied } from '../core/study/progress';
import type { StudyDesk } from '../core/study/studyDesk';
import type { StudyPlan } from '../core/study/studyPlan';
import type { StudyTexts } from '../core/study/studyTexts';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly desk: StudyDesk;
  readonly texts: StudyTexts;
  readonly enabled: () => boolean;
  /** Tells when what there is to study may have changed. */
  readonly onDidChange: Listen;
}

const commands = {
  review: 'genaiInterview.reviewDue',
  quiz: 'genaiInterview.quiz',
  questionOfTheDay: 'genaiInterview.openQuestionOfTheDay',
  progress: 'genaiInterview.showProgress',
} as const;

/** What is due today and the days in a row, in the status bar. Whoever has only read so far doesn't see it. */
export function registerStatusBar(deps: Dependencies): vscode.Disposable {
  const { desk, locale, texts, enabled } = deps;
  let item: vscode.StatusBarItem | undefined;
  const update = (): void => {
    if (!enabled() || !hasStudied(desk.study().progress)) return item?.hide();
    item ??= vscode.window.createStatusBarItem('genaiInterview.today', vscode.StatusBarAlignment.Right, 90);
    const plan = desk.plan();
    const streak = desk.streak();
    const daysInARow = locale.translate('Days in a row: {0}', streak);
    item.name = 'GenAI Interview';
    item.text = [`$(mortar-board) ${locale.translate('{0} due', plan.due.length)}`, ...(streak > 0 ? [`$(flame) ${streak}`] : [])].join(' ');
    item.tooltip = tooltip(deps, plan, daysInARow);
    item.command = plan.due.length > 0 ? commands.review : commands.quiz;
    item.accessibilityInformation = { label: `GenAI Interview. ${texts.reviewsDue(plan)}. ${daysInARow}.`, role: 'button' };
    item.show();
  };
  const listening = deps.onDidChange(update);
  return new vscode.Disposable(() => {
    listening.dispose();
    item?.dispose();
  });
}

function tooltip({ library, locale, desk, texts }: Dependencies, plan: StudyPlan, daysInARow: string): vscode.MarkdownString {
  const { translate } = locale;
  const link = (text: string, command: string): string => `[${text}](command:${command})`;
  const question = desk.questionOfTheDay();
  const lines = [
    `**GenAI Interview** — ${texts.left(plan)}`,
    [texts.reviewsDue(plan), translate('New questions: {0}', plan.fresh.length), daysInARow].join(' · '),
    ...(question === undefined ? [] : [`${translate('Question of the day')}: ${link(escaped(library.title(question, locale.language())), commands.questionOfTheDay)}`]),
    [link(translate('Review'), commands.review), link(translate('Quick quiz'), commands.quiz), link(translate('Show progress'), commands.progress)].join(' · '),
  ];
  const text = new vscode.MarkdownString(lines.join('\n\n'));
  text.isTrusted = { enabledCommands: Object.values(commands) };
  return text;
}

/** A pack's title is a text, and may not add links of its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!<>~|&-]/g, '\\$&');
}
