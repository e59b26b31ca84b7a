import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { marked, type Token, type Tokens } from 'marked';
import { parsePack } from '../../../../src/core/content/packParser';
import { sectionHeadings } from '../../../../src/core/content/sections';
import { answerMarkdown } from '../../../../src/core/export/answerMarkdown';
import { question } from '../../fakes';

const lora = question('lora', {
  title: 'What is\n low-rank adaptation?',
  tags: ['efficiency'],
  terms: ['lora'],
  sources: [
    { title: 'LoRA [v2]: a *study*', authors: 'Hu et al.', year: 2022, venue: 'ICLR', url: 'https://example.org/a_(b)?q=<c d>' },
    { title: '2024. A book', authors: 'J. Doe', year: 2024, venue: 'A publisher' },
  ],
  oneBreath: '[LoRA](term:lora) trains few weights; see [retrieval](question:rag).',
  explanation: '### The idea\nText.',
  listensFor: '- **A point.** Said.',
  traps: '- **“A trap.”** Known.',
  followUps: [{ question: 'Does it *cost*?', answer: 'No.\n\n```python no-run\nx\n\ny\n```' }, { question: 'And [then](term:then)?', answer: 'Yes.' }],
});

suite('An answer as Markdown', () => {
  test('has its title, its sections and its sources, and nothing of the front matter or the quiz', () => {
    assert.equal(
      answerMarkdown(lora, 'Sources'),
      [
        '# What is low-rank adaptation?',
        '## In one breath',
        'LoRA trains few weights; see retrieval.',
        '## Explanation',
        '### The idea\nText.',
        '## What the interviewer listens for',
        '- **A point.** Said.',
        '## Traps',
        '- **“A trap.”** Known.',
        '## Likely follow-ups',
        '- **Does it *cost*?** No.\n\n  ```python\n  x\n\n  y\n  ```\n- **And then?** Yes.',
        '## Sources',
        '- [LoRA \\[v2\\]: a \\*study\\*](https://example.org/a_%28b%29?q=%3Cc%20d%3E), Hu et al., ICLR, 2022\n- *2024. A book*, J. Doe, A publisher, 2024',
      ].join('\n\n') + '\n',
    );
  });

  test('has the headings of its language, and leaves out a section that a broken pack lacks', () => {
    const headings = answerMarkdown({ ...lora, language: 'fr', traps: '', followUps: [], sources: [] }, 'Sources').match(/^## .*/gm);
    assert.deepEqual(headings, ['## En bref', '## Explication', '## Ce que le recruteur veut entendre']);
  });
});

const read = (name: string): string => readFileSync(`content/${name}`, 'utf8');
const manifest = read('pack.yaml');
const names = [...manifest.matchAll(/questions: \[([^\]]*)\]/g)].flatMap(([, list = '']) => list.split(', ')).flatMap((id) => [`en/${id}.md`, `fr/${id}.md`]);
const figures = readdirSync('content/figures').filter((name) => name.endsWith('.svg')).map((name) => `figures/${name}`);
const { pack } = parsePack(new Map(['pack.yaml', ...names, ...figures].map((name) => [name, read(name)])));

/** The letters that a reader of any Markdown sees, without spaces; of a figure, its text alternative. */
function letters(tokens: readonly Token[]): string {
  const parts = tokens.map((token) => {
    if (token.type === 'table') return [...(token as Tokens.Table).header, ...(token as Tokens.Table).rows.flat()].map((cell) => letters(cell.tokens)).join('');
    if (token.type === 'list') return (token as Tokens.List).items.map((item) => letters(item.tokens)).join('');
    return 'tokens' in token && token.type !== 'image' ? letters(token.tokens) : 'text' in token ? String(token.text) : '';
  });
  return parts.join('').replace(/\s/g, '');
}

/** The headings of a Markdown text, each with its rank. */
function headingsOf(markdown: string): string[] {
  return marked.lexer(markdown).flatMap((token) => (token.type === 'heading' ? [`${(token as Tokens.Heading).depth} ${letters((token as Tokens.Heading).tokens)}`] : []));
}

suite('The answers of the built-in pack as Markdown', () => {
  test('are all there', () => assert.equal(pack?.questions.length, names.length));

  for (const each of pack?.questions ?? []) {
    test(`${each.language}/${each.id} keeps its headings and words, and no link that only the pack knows`, () => {
      const { oneBreath, explanation, listensFor, traps, followUps } = each;
      const names = sectionHeadings(each.language);
      const markdown = answerMarkdown({ ...each, sources: [] }, 'Sources');
      const wanted = [
        `# ${each.title}`,
        ...[[names.oneBreath, oneBreath], [names.explanation, explanation], [names.listensFor, listensFor], [names.traps, traps]].map(([name, text]) => `## ${name}\n\n${text}`),
        `## ${names.followUps}\n\n${followUps.map((followUp) => `- **${followUp.question}** ${followUp.answer}`).join('\n')}`,
      ].join('\n\n');
      assert.deepEqual(headingsOf(markdown), headingsOf(wanted));
      assert.equal(letters(marked.lexer(markdown)), letters(marked.lexer(wanted)));
      assert.doesNotMatch(markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]+`/g, ''), /term:|question:|!\[/);
      assert.doesNotMatch(markdown, /^```.*no-run/m);
    });
  }
});
