// Makes the pictures of the README from the running extension: `npm run screenshots`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closeBrowser, openSession, type Session } from './session';

const folder = join('media', 'pictures');

async function shoot(session: Session, name: string): Promise<void> {
  // Away from everything that would show a tooltip or a hover state.
  await session.page.mouse.move(700, 780);
  await session.page.waitForTimeout(600);
  await session.page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${folder}/${name}.png`);
}

const notes = `# Notes for tomorrow

Adapt the base model with LoRA: r = 8, merge before serving.
Then check the KV cache and the context window.
`;
const open = (theme: string): Promise<Session> =>
  openSession({ settings: { 'workbench.layoutControl.enabled': false, 'workbench.colorTheme': theme }, files: { 'notes.md': notes }, viewport: { width: 1200, height: 800 } });

await mkdir(folder, { recursive: true });
const dark = await open('Default Dark Modern');
await dark.openView();
await dark.row('LoRA').click();
const reader = await dark.frame('.reader .diagram svg');
await shoot(dark, 'reader-dark');

await reader.getByText('Quiz me on this').click();
const quiz = await dark.frame('.quiz .options');
await dark.page.keyboard.press('2');
await quiz.locator('.verdict strong').waitFor();
await shoot(dark, 'quiz');

await dark.openFile('notes.md');
await dark.page.locator('.view-line span').filter({ hasText: 'LoRA' }).last().hover({ position: { x: 225, y: 8 } });
await dark.page.locator('.monaco-hover:visible').filter({ hasText: 'low-rank adaptation' }).waitFor();
await dark.page.waitForTimeout(500);
await dark.page.screenshot({ path: join(folder, 'hover.png'), clip: { x: 0, y: 0, width: 1200, height: 460 } });
console.log(`${folder}/hover.png`);
await dark.close();

const light = await open('Default Light Modern');
await light.openView();
await light.row('diffusion').click();
await light.frame('.reader .figure svg');
await shoot(light, 'reader-light');
await light.close();
await closeBrowser();
