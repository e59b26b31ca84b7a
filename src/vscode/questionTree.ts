import * as vscode from 'vscode';
import type { Level } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger } from '../core/ports';
import { questionState, type QuestionState } from '../core/study/progress';
import { definitionText } from '../core/terms/definitionText';
import type { EventLog } from '../core/study/eventLog';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly log: EventLog;
  readonly logger: Logger;
}

type Node = { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'question'; readonly id: string };

/** The view of the questions by level. */
export function registerQuestionTree(deps: Dependencies): vscode.Disposable {
  const provider = new QuestionTree(deps);
  const view = vscode.window.createTreeView('genaiInterview.questions', { treeDataProvider: provider, showCollapseAll: true });
  return vscode.Disposable.from(view, provider, deps.locale.onDidChange(provider.refresh), deps.log.onDidChange(provider.refresh));
}

class QuestionTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #deps: Dependencies;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  readonly refresh = (): void => this.#changed.fire();

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      // The states of the questions come as soon as they are read; the questions don't wait for them.
      this.#deps.log.load().catch((error: unknown) => this.#deps.logger.error('The progress made so far could not be read.', error));
      return this.#deps.library.levels.map((level) => ({ kind: 'level', level }));
    }
    return node.kind === 'level' ? node.level.questions.map((id) => ({ kind: 'question', id })) : [];
  }

  getParent(node: Node): Node | undefined {
    const level = node.kind === 'question' ? this.#deps.library.level(node.id) : undefined;
    return level && { kind: 'level', level };
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'level' ? this.#levelItem(node.level) : this.#questionItem(node.id);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.kind !== 'question') return item;
    const { library, locale, logger } = this.#deps;
    const question = await library.question(node.id, locale.language()).catch((error: unknown) => logger.error(`The question "${node.id}" could not be read.`, error));
    if (!question) return item;
    const tooltip = new vscode.MarkdownString();
    tooltip.appendMarkdown(`**${question.title}**\n\n${definitionText(question.oneBreath)}\n\n`).appendText(this.#stateText(this.#state(node.id)));
    item.tooltip = tooltip;
    return item;
  }

  #levelItem(level: Level): vscode.TreeItem {
    const { library, locale } = this.#deps;
    const item = new vscode.TreeItem(library.levelTitle(level, locale.language()), vscode.TreeItemCollapsibleState.Expanded);
    const total = level.questions.length;
    const known = level.questions.filter((id) => this.#state(id) === 'known').length;
    item.id = `level:${level.id}`;
    item.contextValue = 'level';
    item.description = known === 0 ? String(total) : locale.translate('{0} of {1} known', known, total);
    item.tooltip = locale.translate('{0} questions, {1} known', total, known);
    return item;
  }

  #questionItem(id: string): vscode.TreeItem {
    const { library, locale } = this.#deps;
    const title = library.title(id, locale.language());
    const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
    const state = this.#state(id);
    item.id = `question:${id}`;
    item.contextValue = 'question';
    item.iconPath = stateIcons[state];
    item.accessibilityInformation = { label: `${title}, ${this.#stateText(state)}` };
    item.command = { command: 'genaiInterview.openQuestion', title: locale.translate('Open'), arguments: [id] };
    return item;
  }

  #state(id: string): QuestionState {
    const items = this.#deps.library.summary(id, this.#deps.locale.language())?.quizItems ?? 0;
    return questionState(this.#deps.log.progress().get(id), items);
  }

  #stateText(state: QuestionState): string {
    const { translate } = this.#deps.locale;
    if (state === 'known') return translate('Known: every quiz item right the last time');
    return state === 'learning' ? translate('Learning') : translate('New');
  }
}

const stateIcons: Readonly<Record<QuestionState, vscode.ThemeIcon>> = {
  new: new vscode.ThemeIcon('circle-outline'),
  learning: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.yellow')),
  known: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('charts.green')),
};
