// The page of the tests and benchmarks of rendering: shows Markdown as the extension's pages do.
import { render } from 'preact';
import { redrawOnThemeChange } from '../../media/markdown/drawDiagrams';
import { Markdown } from '../../media/markdown/Markdown';
import '../../media/reader/reader.css';
import { markdownStrings } from '../../src/vscode/markdownStrings';

export interface MarkdownPage {
  /** Shows a text, and gives how many elements are there at once. */
  readonly show: (text: string, figures?: Readonly<Record<string, string>>) => number;
  readonly clear: () => void;
  /** What was announced, in order. */
  readonly announced: string[];
  /** Texts that came to be wholly on the page, in order. */
  readonly rendered: string[];
}

declare global {
  interface Window {
    markdownPage: MarkdownPage;
  }
}

const root = document.getElementById('root') ?? document.body;
const announced: string[] = [];
const rendered: string[] = [];

window.markdownPage = {
  show: (text, figures) => {
    const strings = markdownStrings((message) => message);
    render(
      <main>
        <h1>Answer</h1>
        <h2>Section</h2>
        <Markdown text={text} figures={figures} idPrefix="part" strings={strings} announce={(said) => announced.push(said)} onRendered={() => rendered.push(text)} />
      </main>,
      root,
    );
    return root.querySelector('.markdown')?.childElementCount ?? 0;
  },
  clear: () => render(null, root),
  announced,
  rendered,
};
redrawOnThemeChange(() => 'This diagram could not be drawn.');
