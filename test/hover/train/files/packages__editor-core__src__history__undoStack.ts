import type { Change, Doc, Selection } from "../model";

/** Edits closer than this are merged into one undo step. */
const COALESCE_WINDOW_MS = 600;
const MAX_MEMORY_BYTES = 32 * 1024 * 1024;

export interface HistoryEntry {
  changes: Change[];
  before: Selection;
  after: Selection;
  at: number;
  /** Set by saves, so the dirty marker can come back when the user undoes past a save. */
  checkpoint?: string;
}

export type CoalescePolicy = "typing" | "always" | "never";

export class UndoStack {
  private done: HistoryEntry[] = [];
  private undone: HistoryEntry[] = [];
  private bytes = 0;
  private openBatch: HistoryEntry | null = null;

  constructor(private readonly doc: Doc, private readonly policy: CoalescePolicy = "typing") {}

  record(entry: HistoryEntry): void {
    this.undone.length = 0;
    const last = this.openBatch ?? this.done[this.done.length - 1];
    if (last && this.canMerge(last, entry)) {
      last.changes.push(...entry.changes);
      last.after = entry.after;
      last.at = entry.at;
    } else {
      this.done.push(entry);
    }
    this.bytes += sizeOf(entry);
    this.trim();
  }

  undo(): Selection | null {
    const entry = this.done.pop();
    if (!entry) return null;
    // Reverse order matters: later changes were expressed against the earlier text.
    for (const change of [...entry.changes].reverse()) this.doc.apply(invert(change));
    this.undone.push(entry);
    return entry.before;
  }

  markSaved(label: string): void {
    const top = this.done[this.done.length - 1];
    if (top) top.checkpoint = label;
  }

  private canMerge(last: HistoryEntry, next: HistoryEntry): boolean {
    if (this.policy === "never" || last.checkpoint) return false;
    if (this.policy === "always") return true;
    // Accepting a completion from the popup replaces a whole word and stays a step of its own.
    return next.at - last.at < COALESCE_WINDOW_MS && isSingleChar(last) && isSingleChar(next);
  }

  /** Drops the oldest entries. A whole sequence goes at once, half a step can't be undone. */
  private trim(): void {
    while (this.bytes > MAX_MEMORY_BYTES && this.done.length > 1) {
      this.bytes -= sizeOf(this.done.shift()!);
    }
  }
}

// Syntax tokens are recomputed after each undo; decorations in the gutter layer are not.
const sizeOf = (e: HistoryEntry) => e.changes.reduce((n, c) => n + 2 * c.text.length + 48, 0);
const isSingleChar = (e: HistoryEntry) => e.changes.every((c) => c.text.length <= 1);
const invert = (c: Change): Change => ({ ...c, text: c.removed, removed: c.text });
