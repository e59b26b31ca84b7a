import assert from 'node:assert/strict';
import { answerHtml } from '../../../../src/core/export/answerHtml';
import { question } from '../../fakes';
import { markRendered } from './exportedPack';

const options = { level: { id: 'basic', title: 'Basic' }, rank: 2, sourcesHeading: 'Sources', foot: '', render: markRendered };
const hostile = '"><script>alert(1)</script><img src=x onerror=\'alert(1)\'>&amp;';

suite('An exported answer', () => {
  test('has its level, tags, title, all sections and the sources, each heading at its rank', async () => {
    const html = await answerHtml(
      question('lora', {
        title: 'T',
        tags: ['one', 'two'],
        oneBreath: 'B',
        explanation: '### E',
        listensFor: 'L',
        traps: 'P',
        followUps: [{ question: 'Q?', answer: 'A' }],
        sources: [{ title: 'S', authors: 'Hu et al.', year: 2022, venue: 'ICLR', url: 'https://example.org/' }, { title: 'Book', authors: 'Doe', year: 2001, venue: 'Press' }],
      }),
      options,
    );
    assert.equal(
      html,
      `<article class="answer" id="question-lora">
<header>
<ul class="eyebrow"><li class="level level-basic">Basic</li><li class="tag">one</li><li class="tag">two</li></ul>
<h2 class="answer-title">{inline:T}</h2>
</header>
<section class="breath">
<h3 class="section-title">In one breath</h3>
<div class="markdown">{4:B}</div>
</section>
<section class="explanation">
<h3 class="section-title">Explanation</h3>
<div class="markdown">{4:### E}</div>
</section>
<section class="callout listens">
<h3 class="section-title">What the interviewer listens for</h3>
<div class="markdown">{4:L}</div>
</section>
<section class="callout traps">
<h3 class="section-title">Traps</h3>
<div class="markdown">{4:P}</div>
</section>
<section class="follow-ups">
<h3 class="section-title">Likely follow-ups</h3>
<h4 class="follow-up">{inline:Q?}</h4>
<div class="markdown">{4:A}</div>
</section>
<section class="sources">
<h3 class="section-title">Sources</h3>
<ol>
<li><a href="https://example.org/"><cite>S</cite></a> <span class="detail">Hu et al., ICLR, 2022</span></li>
<li><cite>Book</cite> <span class="detail">Doe, Press, 2001</span></li>
</ol>
</section>
</article>`,
    );
  });

  test('has the headings of its language', async () => {
    assert.match(await answerHtml(question('lora', { language: 'fr' }), options), /<h3 class="section-title">Ce que le recruteur veut entendre</);
  });

  test('shows whatever a pack says of itself as text', async () => {
    const source = { title: hostile, authors: hostile, year: 2022, venue: hostile, url: `https://example.org/${hostile}` };
    const html = await answerHtml(question(hostile, { title: '', tags: [hostile], sources: [source] }), { ...options, level: { id: hostile, title: hostile }, sourcesHeading: hostile });
    assert.doesNotMatch(html, /<script|<img|&amp;|onerror='/);
    assert.deepEqual(new Set(html.match(/<(?!\/)[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""'))), new Set([
      '<article class="" id="">', '<header>', '<ul class="">', '<li class="">', '<h2 class="">', '<section class="">', '<h3 class="">', '<div class="">', '<ol>', '<li>', '<a href="">', '<cite>', '<span class="">',
    ]));
  });

  test('links only to addresses that are https', async () => {
    const html = await answerHtml(question('lora', { sources: [{ title: 'S', authors: 'A', year: 1, url: 'javascript:alert(1)' }] }), options);
    assert.doesNotMatch(html, /<a |javascript/);
  });
});
