// Makes the pictures of the README and of the walkthrough from the running extension: `npm run screenshots`.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import UPNG from 'upng-js';
import { closeBrowser, openSession, type Session, type Theme } from './session';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const viewport = { width: 1200, height: 800 };
const whole: Area = { x: 0, y: 0, ...viewport };
/** The editor beside the open side bar. */
const editor: Area = { x: 352, y: 36, width: 840, height: 560 };
/** The pictures are part of the package, and text in a theme needs no more colours than that. */
const colours = 128;
const ownAnswer =
  'LoRA freezes the pre-trained weights and learns two thin matrices A and B beside them. B starts at zero, so training begins at the base model. ' +
  'Optimiser states are kept for the adapter only, and it can be merged so that inference is as fast as before.';
const notes = `# Notes for tomorrow

Adapt the base model with LoRA: r = 8, merge before serving.
Then check the KV cache and the context window.
`;

/** Takes a picture into `media/`; the pointer is moved away from everything that would show a hover state. */
async function shoot(session: Session, file: string, { area = whole, hovering = false } = {}): Promise<void> {
  if (!hovering) await session.page.mouse.move(viewport.width - 6, viewport.height - 60);
  await session.page.waitForTimeout(700);
  const shot = await session.page.screenshot({ clip: area });
  const image = UPNG.decode(new Uint8Array(shot).buffer);
  const picture = new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, colours));
  const path = join('media', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, picture);
  console.log(`${path} ${Math.round(picture.byteLength / 1024)} KiB`);
}

async function shootAll(theme: Theme, name: 'dark' | 'light'): Promise<void> {
  const session = await openSession({ settings: { 'workbench.layoutControl.enabled': false, 'workbench.colorTheme': `Default ${theme}` }, files: { 'notes.md': notes }, viewport });
  const { page } = session;
  await session.openView();

  await session.row('LoRA').click();
  const reader = await session.focusedFrame('.reader .diagram svg');
  await shoot(session, `pictures/reader-${name}.png`);
  await shoot(session, `walkthrough/read-${name}.png`, { area: editor });

  await page.keyboard.press('r');
  await reader.locator('textarea').fill(ownAnswer);
  await reader.locator('h1').click();
  await page.keyboard.press('a');
  await reader.locator('.points aside').waitFor();
  await reader.locator('.section-listens').evaluate((section) => section.scrollIntoView({ behavior: 'instant', block: 'center' }));
  await shoot(session, `walkthrough/recall-${name}.png`, { area: editor });

  await reader.locator('h1').click();
  await page.keyboard.press('q');
  const quiz = await session.focusedFrame('.quiz .options');
  await page.keyboard.press('2');
  await quiz.locator('.verdict strong').waitFor();
  if (name === 'dark') await shoot(session, 'pictures/quiz.png');
  await shoot(session, `walkthrough/quiz-${name}.png`, { area: editor });

  await session.openFile('notes.md');
  await page.locator('.view-line span').filter({ hasText: 'LoRA' }).last().hover({ position: { x: 225, y: 8 } });
  await page.locator('.monaco-hover:visible').filter({ hasText: 'low-rank adaptation' }).waitFor();
  await shoot(session, `walkthrough/hover-${name}.png`, { area: { ...editor, height: 420 }, hovering: true });
  if (name === 'dark') await shoot(session, 'pictures/hover.png', { area: { ...whole, height: 460 }, hovering: true });
  await session.close();
}

await shootAll('Dark Modern', 'dark');
await shootAll('Light Modern', 'light');
await closeBrowser();
