import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { whole } from './readerFrames';
import { openSession, type Session } from './session';

/** What the reader's page tells those who can't see it of each action, in each language. */
const reader = {
  en: {
    lora: 'Now shown: What is low-rank adaptation (LoRA)?',
    next: 'Now shown: Explain diffusion models and how they differ from older architectures.',
    code: 'Copied',
    tex: 'Copied, formulas as TeX',
    answer: 'Copied',
    followUp: /^Answer shown: \S.*\?$/,
    sections: ['Revealed: In one breath', 'Revealed: Explanation', 'Revealed: What the interviewer listens for'],
    ticked: 'Points made: 1 of 4. That suggests the grade “Again”.',
  },
  fr: {
    lora: 'Page affichée\u00a0: Qu’est-ce que l’adaptation de rang faible (LoRA)\u202f?',
    next: /^Page affichée\u00a0: .*diffusion/,
    code: 'Copié',
    tex: 'Copié, formules en TeX',
    answer: 'Copié',
    followUp: /^Réponse affichée\u00a0: \S.*\u202f\?$/,
    sections: ['Section révélée\u00a0: En bref', 'Section révélée\u00a0: Explication', /^Section révélée\u00a0: /],
    ticked: /^Points donnés\u00a0: 1 sur 4\. /,
  },
} as const;

const quiz = {
  en: { first: '1 of 5', answered: /^(Right|Wrong)$/, next: '2 of 5', code: 'Copied', end: /^\d of 5 right$/ },
  fr: { first: '1 sur 5', answered: /^(Juste|Faux)$/, next: '2 sur 5', code: 'Copié', end: /^\d sur 5 justes$/ },
} as const;

/** Waits until a live region holds the words; a hair space at their end only makes them new. */
async function hears(frame: Frame, wanted: string | RegExp, region = '.live'): Promise<void> {
  assert.equal(await frame.locator(region).first().evaluate((element) => element.role ?? element.localName), region.includes('output') ? 'output' : 'status');
  const holds = (text: string): boolean => (typeof wanted === 'string' ? text === wanted : wanted.test(text));
  let text = '';
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await frame.waitForTimeout(50)) {
    text = ((await frame.locator(region).first().textContent()) ?? '').trim().replace(/\u200a$/, '');
    if (holds(text)) return;
  }
  assert.fail(`${region} holds “${text}”, not ${String(wanted)}`);
}

for (const [language, other] of [['en', 'fr'], ['fr', 'en']] as const) {
  suite(`What is told of the page, in ${language}`, () => {
    let session: Session;
    const press = (key: string): Promise<void> => session.page.keyboard.press(key);
    suiteSetup(async () => {
      session = await openSession({ settings: { 'genaiInterview.language': language }, viewport: { width: 1400, height: 900 } });
      await session.openView();
      await session.row('LoRA').click();
      await session.focusedFrame(whole('LoRA'));
    });
    suiteTeardown(() => session.close());
    const nextItem = async (frame: Frame, number: number): Promise<void> => {
      await press('1');
      await frame.locator('.verdict strong').waitFor();
      await press('Enter');
      await frame.locator('.eyebrow').filter({ hasText: new RegExp(`${number} (of|sur) \\d`) }).waitFor();
    };

    test('says in the reader what each action came to', async () => {
      const words = reader[language];
      const frame = await session.focusedFrame(whole('LoRA'));
      await press('l');
      await hears(frame, reader[other].lora);
      await press('l');
      await hears(frame, words.lora);
      await session.focusedFrame(whole('LoRA'));

      await press('n');
      await hears(frame, words.next);
      await press('b');
      await hears(frame, words.lora);
      await session.focusedFrame(whole('LoRA'));

      await frame.locator('.code').first().hover();
      await frame.locator('.code .copy').first().click();
      await hears(frame, words.code);
      await frame.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.section-explanation .markdown') ?? document.body));
      await press('Control+C');
      await hears(frame, words.tex);
      assert.match(await session.page.evaluate(() => navigator.clipboard.readText()), /\$[^$]*\\/, 'TeX is what was copied');
      await frame.evaluate(() => getSelection()?.removeAllRanges());
      await press('c');
      await hears(frame, words.answer);

      await frame.locator('.follow-ups summary').first().click();
      await hears(frame, words.followUp);

      await frame.locator('h1').click();
      await press('r');
      await frame.locator('textarea').waitFor();
      await hears(frame, words.lora);
      for (const said of words.sections) {
        await press('Space');
        await hears(frame, said);
      }
      await frame.locator('.point input').first().check();
      await hears(frame, words.ticked, '.points .verdict');
      await frame.locator('h1').click();
      await press('r');
      await hears(frame, words.lora);
    });

    test('says in the quiz what each action came to', async () => {
      const words = quiz[language];
      await (await session.frame(whole('LoRA'))).locator('.quiz-me button').click();
      const frame = await session.focusedFrame('.quiz .options');
      await hears(frame, words.first);
      await press('1');
      await hears(frame, words.answered);
      await press('Enter');
      await hears(frame, words.next);
      for (let item = 3; item <= 5; item++) await nextItem(frame, item);
      await press('1');
      await frame.locator('.verdict strong').waitFor();
      await press('Enter');
      await hears(frame, words.end);
    });

    test('says in the quiz that code was copied', async () => {
      await session.row('diffusion').first().click();
      const answer = await session.focusedFrame(whole('diffusion'));
      await answer.locator('.quiz-me button').click();
      const frame = await session.focusedFrame('.quiz .options');
      // One of the items asks about code; which one it is, is chance.
      for (let item = 2; (await frame.locator('.stem .copy').count()) === 0; item++) await nextItem(frame, item);
      await frame.locator('.stem .code').hover();
      await frame.locator('.stem .copy').click();
      await hears(frame, quiz[language].code);
    });

    test('logged no error', () => assert.deepEqual(session.errors(), []));
  });
}
