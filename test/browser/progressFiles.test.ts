import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProgressFile } from '../../src/core/study/progressFile';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { openWith, saveAs } from './fileDialog';
import { openSession, type Session } from './session';

const yesterday = Date.now() - 24 * 60 * 60_000;
const events: readonly StudyEvent[] = ['lora#1', 'lora#2', 'lora#3'].map((item, place) => ({ id: `seed ${place}`, at: yesterday + place * 60_000, kind: 'answered', question: 'lora', item, right: true }));

for (const host of ['server', 'web'] as const) {
  suite(`Files of progress in VS Code’s ${host} extension host`, () => {
    let session: Session;
    let folder: string;
    suiteSetup(async () => {
      folder = await mkdtemp(join(tmpdir(), 'progress-'));
      session = await openSession({ host, events });
      await session.openView();
    });
    suiteTeardown(async () => {
      await session.close();
      await rm(folder, { recursive: true });
    });
    const press = async (message: string, button: string): Promise<void> => (await session.notified(message)).first().getByRole('button', { name: button }).click();
    /** Shows the file that a message names. */
    const show = async (message: string, name: string): Promise<void> => {
      await press(message, 'Show file');
      await session.page.locator('.tab.active').filter({ hasText: name }).waitFor();
      await session.page.locator('.monaco-editor.focused').waitFor();
      await session.command('Close Editor');
    };

    test('are written where one chooses, and can be looked at', async () => {
      const file = join(folder, 'mine.json');
      await session.command('Export Progress…');
      assert.match(await saveAs(session, file), /^genai-interview-progress-\d{4}-\d\d-\d\d\.json$/);
      await show('Events: 3.', 'mine.json');
      const parsed = parseProgressFile(await readFile(file, 'utf8'));
      assert.deepEqual('events' in parsed && parsed.events.map(({ id }) => id), events.map(({ id }) => id));
    });

    test('are written as a table as well', async () => {
      const file = join(folder, 'reviews.csv');
      await session.command('Export Reviews as CSV…');
      assert.match(await saveAs(session, file), /^genai-interview-reviews-\d{4}-\d\d-\d\d\.csv$/);
      await show('Reviews exported to', 'reviews.csv');
      assert.equal((await readFile(file, 'utf8')).trimEnd().split('\n').length, 1 + events.length, 'a line for each, and the names of the columns');
    });

    test('are read again, which changes nothing', async () => {
      await session.command('Import Progress…');
      await openWith(session, 'Import', join(folder, 'mine.json'));
      await session.notified('New events: 0. Known already: 3.');
      await session.command('Clear All Notifications');
    });

    test('are not written when one gives up', async () => {
      await session.command('Export Progress…');
      const input = session.page.locator('.quick-input-widget:visible input[type=text]');
      while (!(await input.inputValue()).endsWith('.json')) await session.page.waitForTimeout(50);
      const proposed = await input.inputValue();
      await input.press('Escape');
      await session.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      assert.ok(!existsSync(proposed), proposed);
      assert.equal(await session.notification('Progress exported').count(), 0);
    });

    test('are copied before a reset, which can be undone', async () => {
      const studied = session.row('LoRA').and(session.page.locator('[aria-label*="New"]'));
      await session.command('Reset Progress…');
      await session.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Reset' }).click();
      await studied.waitFor();
      await press('Progress reset. A copy of what was there before is in', 'Undo the reset');
      await studied.waitFor({ state: 'detached' });
    });

    test('logged no error', () => assert.deepEqual(session.errors(), []));
  });
}
