/**
 * How much of a pack's text is set as Markdown. A pack may come from anyone, and a page that doesn't answer is worse than
 * plain text: what goes beyond a limit is shown as it is written. `content/README.md` tells authors of these limits.
 */
export const limits = {
  /** Characters of a block (paragraph, list, table, quote); code and formulas that stand alone have limits of their own. */
  block: 10_000,
  /** Characters of a run of text inside a block: a paragraph, a cell, an item. */
  run: 4_000,
  /** Quotes and lists inside each other. */
  nesting: 30,
  /** Cells of a table: a row of Markdown may stand for any number of empty ones. */
  cells: 2_000,
  /** Characters of code that are highlighted. */
  highlighted: 50_000,
  /** Characters of a formula. */
  formula: 5_000,
  /** Characters of all formulas of a block, each counted with what it costs besides them. */
  formulas: 6_000,
  formulaCost: 20,
  /** Groups inside each other in a formula. */
  formulaNesting: 30,
  /** Characters of a diagram, which Mermaid draws in one go, and its arrows. */
  diagram: 6_000,
  edges: 100,
  /** Characters of a figure's SVG. */
  figure: 200_000,
} as const;
