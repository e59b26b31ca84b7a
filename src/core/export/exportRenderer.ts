import type { Lifetime } from '../ports';

/** A Markdown text to be rendered as HTML that needs no script. */
export interface ExportText {
  readonly markdown: string;
  /** Phrasing content without links, for a heading or a link. */
  readonly inline: boolean;
  /** SVG text of figures by the path that the Markdown gives them. */
  readonly figures: Readonly<Record<string, string>>;
  /** The rank that its `###` headings get in the file. */
  readonly headings: number;
}

/** Gives the HTML of a text, safe to be put into the file. */
export type RenderText = (text: ExportText) => Promise<string>;

/** Renders the texts of one file. */
export interface ExportRenderer extends Lifetime {
  readonly render: RenderText;
  /** @param done from 0 to 1 */
  readonly showProgress: (done: number) => void;
  /** Resolves when it is gone; what isn't rendered by then never will be. */
  readonly closed: Promise<void>;
}
