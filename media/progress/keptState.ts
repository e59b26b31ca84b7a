/** What the page keeps, so that it comes back as it was left. */
export interface KeptState {
  /** Ids of the charts whose tables are shown. */
  readonly tables: readonly string[];
  /** In pixels from the top. */
  readonly scroll: number;
}

/** Which tables are shown. */
export interface OpenTables {
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
}

/** Reads what was kept; nothing of it if it is something else. */
export function parseKeptState(value: unknown): KeptState {
  const { tables, scroll } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return {
    tables: Array.isArray(tables) ? tables.filter((id) => typeof id === 'string') : [],
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}
