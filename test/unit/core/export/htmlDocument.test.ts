import assert from 'node:assert/strict';
import { exportFileName } from '../../../../src/core/export/exportFileName';
import { htmlDocument } from '../../../../src/core/export/htmlDocument';
import { fontFiles, inlineFonts } from '../../../../src/core/export/inlineFonts';

suite('An exported HTML document', () => {
  test('says its language, its title and what it may load: nothing', () => {
    const html = htmlDocument({ language: 'fr', title: 'Titre', css: 'p {}', body: '<p>x</p>' });
    assert.match(html, /^<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" /);
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">/);
    assert.match(html, /<title>Titre<\/title>\n<style>\np \{\}\n<\/style>\n<\/head>\n<body class="paper">\n<p>x<\/p>\n<\/body>\n<\/html>\n$/);
  });

  test('shows a title of any letters, and ends its style where it ends', () => {
    const html = htmlDocument({ language: '"><x>', title: '</title><script>', css: '/* </style><script> */', body: '' });
    assert.match(html, /<html lang="&#34;&#62;&#60;x&#62;">/);
    assert.match(html, /<title>&#60;\/title&#62;&#60;script&#62;<\/title>/);
    assert.equal(html.match(/<\/style>/g)?.length, 1);
  });
});

suite('The fonts of an exported file', () => {
  const face = '@font-face{font-family:A;src:url("./fonts/A-Bold.woff2") format("woff2"),url() format("woff"),url() format("truetype")}';
  const css = `${face}@font-face{src:url(./fonts/B.woff2) format("woff2")}p{}${face}\n/*# sourceMappingURL=export.css.map */\n`;

  test('are those that its style names, each once', () => assert.deepEqual(fontFiles(css), ['fonts/A-Bold.woff2', 'fonts/B.woff2']));

  test('are in it, and nothing that would be fetched is', () => {
    const inlined = inlineFonts(css, new Map([['fonts/A-Bold.woff2', 'QQ=='], ['fonts/B.woff2', 'Qg==']]));
    const [a, b] = ['QQ==', 'Qg=='].map((data) => `url(data:font/woff2;base64,${data}) format("woff2")`);
    assert.equal(inlined.trim(), `@font-face{font-family:A;src:${a}}@font-face{src:${b}}p{}@font-face{font-family:A;src:${a}}`);
  });
});

suite('The name of an exported file', () => {
  const names: readonly [title: string, name: string][] = [
    ['What is low-rank adaptation (LoRA)?', 'What is low-rank adaptation (LoRA).html'],
    ['Qu’est-ce qu’un\u00a0GAN\u202f?', 'Qu’est-ce qu’un GAN.html'],
    ['a/b\\c:d*e"f<g>h|i', 'a b c d e f g h i.html'],
    ['../..', 'export.html'],
    ['.hidden. ', 'hidden.html'],
    ['a\u0000b\u202ec\nd', 'a b c d.html'],
    ['', 'export.html'],
    [`${'word '.repeat(15)}longer`, `${'word '.repeat(15).trim()}.html`],
    ['é'.repeat(100), `${'é'.repeat(80)}.html`],
    ['😀'.repeat(100), `${'😀'.repeat(80)}.html`],
  ];
  for (const [title, name] of names) test(`for ${JSON.stringify(title)}`, () => assert.equal(exportFileName(title), name));
});
