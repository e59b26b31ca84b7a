import { basename, extname } from 'node:path';
import { errors } from 'playwright-core';
import type { Session } from './session';

/** Answers VS Code's own dialog for files, which asks for a path; what it had proposed, once that ends as it should. */
async function answer({ page }: Session, button: string, end: string, file: string): Promise<string> {
  const dialog = page.locator('.quick-input-widget:visible').filter({ has: page.getByRole('button', { name: button }) });
  const path = dialog.locator('input[type=text]');
  while (!(await path.inputValue()).endsWith(end)) await page.waitForTimeout(50);
  const proposed = await path.inputValue();
  // It takes a path only when it has looked at its folder, and may put its own there again until then.
  for (;;) {
    try {
      await path.fill(file, { timeout: 3000 });
      await dialog.getByRole('button', { name: button }).click({ timeout: 3000 });
      await dialog.waitFor({ state: 'hidden', timeout: 1000 });
      return proposed;
    } catch (error) {
      // It may have closed in between.
      if (!(error instanceof errors.TimeoutError)) throw error;
      if (!(await dialog.isVisible())) return proposed;
    }
  }
}

/** Answers the dialog that asks where to save, and gives the name that it had proposed. */
export async function saveAs(session: Session, file: string): Promise<string> {
  return basename(await answer(session, 'OK', extname(file), file));
}

/** Answers the dialog that asks which file to open. */
export async function openWith(session: Session, button: string, file: string): Promise<void> {
  await answer(session, button, '/', file);
}
