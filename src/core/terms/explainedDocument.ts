/** What the tabs in front show, by address. */
export interface ShownDocuments {
  /** By themselves, or as what they have become beside what they were. */
  readonly shown: ReadonlySet<string>;
  /** As what they were, beside what they have become. */
  readonly originals: ReadonlySet<string>;
}

/** What VS Code says of a tab's content: one address, or two of a comparison; anything else shows no document. */
interface TabInput {
  readonly uri?: unknown;
  readonly original?: unknown;
  readonly modified?: unknown;
}

/** @param inputs what the tabs in front show, as VS Code tells it */
export function shownDocuments(inputs: readonly unknown[]): ShownDocuments {
  const known = inputs.map((input): TabInput => (typeof input === 'object' && input !== null ? input : {}));
  const addresses = (values: readonly unknown[]): Set<string> => new Set(values.filter((value) => value !== undefined).map(String));
  return { shown: addresses(known.flatMap(({ uri, modified }) => [uri, modified])), originals: addresses(known.map(({ original }) => original)) };
}

/** Schemes of what a program has written for a person to watch. */
const outputs = new Set(['output', 'vscode-terminal', 'accessible-view', 'accessible-buffer']);
/** Schemes of earlier versions of files. VS Code shows them in places that no tab tells of as well, such as the changes of a line. */
const versions = new Set(['git', 'gitlens', 'gitfs', 'pr', 'githubpr', 'review', 'svn', 'hg', 'perforce', 'vsls-scc', 'conflictResolution', 'vscode-local-history', 'chat-editing-text-model', 'chat-editing-snapshot-text-model']);

/**
 * Whether terms are explained in a document: not in what programs print, and not in what a comparison only shows for
 * what it was.
 */
export function isExplained({ scheme, address }: { readonly scheme: string; readonly address: string }, { shown, originals }: ShownDocuments): boolean {
  if (outputs.has(scheme)) return false;
  return shown.has(address) || !(versions.has(scheme) || originals.has(address));
}
