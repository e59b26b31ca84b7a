import * as vscode from 'vscode';
import { levelArgument } from '../core/content/commandArgument';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger } from '../core/ports';
import { examOffers } from '../core/quiz/exam';
import { quizMenu, type SizedScope } from '../core/quiz/quizMenu';
import type { Round } from '../core/quiz/round';
import type { RoundScope } from '../core/quiz/roundScope';
import { roundStatus } from '../core/quiz/roundStatus';
import { chooseForWish, goodRound, roundMix, scopeArgument, type RoundGround, type RoundMix, type RoundWish } from '../core/quiz/roundWish';
import { seededRandom } from '../core/quiz/seededRandom';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  /** What the learner knows; resolves once it is read. */
  readonly ground: () => Promise<RoundGround>;
  readonly current: () => Round | undefined;
  /** Ids of the terms in the active file; if there is none, the lack says why. */
  readonly termsInFile: () => Promise<{ readonly ids: readonly string[]; readonly lack: string }>;
  readonly titles: { readonly scope: (scope: RoundScope) => string; readonly round: (round: Round) => string };
  readonly start: (wish: RoundWish) => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** A row of a quick pick: what it does when it is chosen; undefined for a line between rows. */
interface Row extends vscode.QuickPickItem {
  readonly run?: () => Promise<void>;
}

/** The commands that start a round. */
export function registerQuizCommands(deps: Dependencies): vscode.Disposable {
  const { library, locale, logger, registerCommand, start } = deps;
  const { translate } = locale;

  const quizTerms = async (): Promise<void> => {
    const { ids, lack } = await deps.termsInFile();
    if (ids.length === 0) return void vscode.window.showInformationMessage(lack);
    await start({ mode: 'practice', scope: { kind: 'terms' }, termIds: ids });
  };
  return vscode.Disposable.from(
    registerCommand('quiz', async (argument) => {
      const scope = scopeArgument(argument);
      if (scope?.kind === 'terms') return quizTerms();
      if (scope) return start({ mode: 'practice', scope });
      if (argument !== undefined) logger.warn(`The quiz can't be about ${JSON.stringify(argument)}.`);
      await choose(deps, await quizRows(deps, quizTerms), translate('What to be asked about'));
    }),
    registerCommand('quizLevel', async (argument) => {
      const id = levelArgument(argument);
      if (id !== undefined && library.levels.some((level) => level.id === id)) return start({ mode: 'practice', scope: { kind: 'level', id } });
      if (id !== undefined) logger.warn(`There is no level "${id}".`);
      const { pool, study } = await deps.ground();
      const levels = quizMenu(pool, study.progress).levels.filter(({ scope }) => scope.kind === 'level');
      await choose(deps, levels.map((sized) => scopeRow(deps, sized)), translate('What to be asked about'));
    }),
    registerCommand('quizTermsInFile', quizTerms),
    registerCommand('cram', () => start({ mode: 'cram' })),
  );
}

/** A list that another one has led to stays open when VS Code gives the focus back to a page after the first one. */
async function choose({ locale }: Dependencies, rows: readonly Row[], placeHolder: string, ignoreFocusOut = false): Promise<void> {
  const chosen = await vscode.window.showQuickPick(rows, { title: locale.translate('Quick quiz'), placeHolder, matchOnDescription: true, ignoreFocusOut });
  await chosen?.run?.();
}

/** What there is to choose from, with what Enter is most likely meant to start as the first row. */
async function quizRows(deps: Dependencies, quizTerms: () => Promise<void>): Promise<Row[]> {
  const { locale, start, resume, titles } = deps;
  const { translate } = locale;
  const ground = await deps.ground();
  const menu = quizMenu(ground.pool, ground.study.progress);
  const mix = roundMix(chooseForWish(goodRound, ground, seededRandom(0)), ground.study, ground.plan);
  const { ids: termIds } = await deps.termsInFile();
  const round = deps.current();
  const status = round && roundStatus(round);
  const row = (label: string, description: string, run: () => Promise<void>): Row => ({ label, description, run });
  const between = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const [everything, ...levels] = menu.levels.map((sized) => scopeRow(deps, sized));

  return [
    ...(round && status && round.endedAt === undefined
      ? [row(`$(debug-continue) ${translate('Resume the round ({0} of {1})', status.place, status.total)}`, titles.round(round), resume)]
      : []),
    row(`$(mortar-board) ${translate('A good round')}`, mixText(mix, locale), () => start(goodRound)),
    between(translate('By level')),
    ...(everything ? [everything, ...levels] : []),
    between(translate('By choice')),
    ...(menu.tags.length > 0 ? [row(`$(tag) ${translate('A tag…')}`, String(menu.tags.length), () => choose(deps, menu.tags.map((sized) => scopeRow(deps, sized)), translate('Which tag'), true))] : []),
    ...menu.own.map((sized) => scopeRow(deps, sized)),
    ...(termIds.length > 0 ? [row(`$(symbol-keyword) ${translate('Terms in this file')}`, String(termIds.length), quizTerms)] : []),
    between(translate('For the interview')),
    row(`$(watch) ${translate('Exam…')}`, translate('all levels, against the clock, no verdict until the end'), () => choose(deps, examRows(deps, ground), translate('How long an exam'), true)),
    row(`$(flame) ${translate('Cramming')}`, translate('least sure first; your schedule stays as it is'), () => start({ mode: 'cram' })),
    ...(round?.endedAt !== undefined ? [between(translate('Finished')), row(`$(checklist) ${translate('The last result')}`, titles.round(round), resume)] : []),
  ];
}

const scopeIcons: Readonly<Partial<Record<RoundScope['kind'], string>>> = { everything: 'library', bookmarked: 'bookmark', mistakes: 'error', tag: 'tag' };

function scopeRow({ locale, titles, start }: Dependencies, { scope, items }: SizedScope): Row {
  const icon = scopeIcons[scope.kind] ?? 'circle-large-outline';
  return { label: `$(${icon}) ${titles.scope(scope)}`, description: locale.translate('quiz items: {0}', items), run: () => start({ mode: 'practice', scope }) };
}

function examRows({ locale: { translate }, start }: Dependencies, { pool }: RoundGround): Row[] {
  const available = pool.reduce((sum, { items }) => sum + items.length, 0);
  return examOffers(available).map((offer) => ({
    label: translate('{0} items', offer.length),
    description: translate('{0} min', Math.ceil(offer.limitSeconds / 60)),
    run: () => start({ mode: 'exam', ...offer }),
  }));
}

/** `3 due, 2 weak, 5 new`. */
function mixText({ due, weak, fresh, others }: RoundMix, { translate }: Locale): string {
  const parts = [
    due > 0 ? translate('{0} due', due) : '',
    weak > 0 ? translate('{0} weak', weak) : '',
    fresh > 0 ? translate('{0} new', fresh) : '',
    others > 0 ? translate('{0} to keep fresh', others) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
