interface Pack {
  readonly questions: readonly string[];
  readonly terms: readonly string[];
}

/** What is wrong with the answer that a page shows. It runs inside that page, so it stands on nothing outside itself. */
export function answerFaults({ questions, terms }: Pack): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  check(clientWidth >= 300 && clientWidth <= 330, `the page is ${clientWidth} px wide`);
  check(scrollWidth <= clientWidth, `the page is ${scrollWidth} px wide in a window of ${clientWidth}`);

  for (const picture of document.querySelectorAll('.diagram, .figure')) {
    const svg = picture.querySelector('svg')?.getBoundingClientRect();
    check(svg !== undefined && svg.width > 100 && svg.height > 20, `a picture isn't drawn: ${picture.textContent.slice(0, 80)}`);
  }
  for (const formula of document.querySelectorAll('.katex-error')) check(false, `a formula isn't set: ${formula.textContent}`);

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const { question, term } = link.dataset;
    const target = href.slice(1);
    const leads =
      (question !== undefined && questions.includes(question)) ||
      (term !== undefined && terms.includes(term)) ||
      (href.startsWith('#') && target !== '' && document.getElementById(target) !== null) ||
      /^https:\/\/[^/]+\.[^/]+/.test(href);
    check(leads, `a link leads nowhere: ${link.outerHTML.slice(0, 120)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((each, place) => ids.indexOf(each) !== place))) check(false, `the id ${id} is there twice`);

  // Marks of Markdown, TeX and Mermaid that rendering should have consumed.
  const source = /\$|\*\*|__|\]\(|`|\b(?:term|question):[\p{L}\d]|\\[a-zA-Z]{2,}|acc(?:Title|Descr)|flowchart |sequenceDiagram|<\/?[a-z]+\s*\/?>|!\[/u;
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const left = parentElement?.closest('.katex, code, style, desc, textarea') ? null : source.exec(textContent ?? '');
    check(left === null, `"${left?.[0]}" is left in: ${(textContent ?? '').trim().slice(0, 80)}`);
  }
  return faults;
}
