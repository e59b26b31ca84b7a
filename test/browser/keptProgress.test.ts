import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exportProgress } from '../../src/core/study/progressFile';
import { formatSegment, parseSegment } from '../../src/core/study/segment';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { answerOne, createProgressKeys, goOn, refocus, startRound, type ProgressKeys } from './progressKeys';
import { openSession, type Session } from './session';

const monday = Date.UTC(2026, 0, 5, 9);
const answered = (id: string): StudyEvent => ({ id, at: monday, kind: 'answered', question: 'lora', item: 'lora#1', right: true });
const idsOf = (events: readonly StudyEvent[]): string[] => [...new Set(events.map(({ id }) => id))].sort();

/** Files that no window wrote so, with the events in them that count. */
const damaged: Readonly<Record<string, { readonly text: string | Buffer; readonly ids: readonly string[] }>> = {
  'torn-1.json': { text: formatSegment([answered('torn 1'), answered('torn 2')]).slice(0, -30), ids: ['torn 1'] },
  'empty-1.json': { text: '', ids: [] },
  'foreign-1.json': { text: '{"theme":"dark"}', ids: [] },
  'future-1.json': { text: '{"version":2,"events":[],"more":true}', ids: [] },
  'unreadable-1.json': { text: Buffer.from([0xff, 0xfe, 0xfd]), ids: [] },
};

/** How often VS Code is killed while answers are given. */
const kills = 20;

for (const host of ['server', 'web'] as const) {
  suite(`Progress in VS Code’s ${host} extension host`, function () {
    this.timeout(180_000);
    let userDataDir: string;
    let events: string;
    let keys: ProgressKeys;
    let session: Session;
    const open = async (): Promise<void> => {
      session = await openSession({ host, userDataDir, ...keys.options });
      await session.openView();
    };
    /** What stands on the disk, in whatever file. */
    const onDisk = async (): Promise<StudyEvent[]> => {
      const names = (await readdir(events).catch(() => [])).filter((name) => name.endsWith('.json') || name.endsWith('.json.part'));
      const texts = await Promise.all(names.map((name) => readFile(join(events, name), 'utf8').catch(() => '')));
      return texts.flatMap((text) => parseSegment(text).events);
    };

    setup(async () => {
      userDataDir = await mkdtemp(join(tmpdir(), 'user-data-'));
      events = join(userDataDir, 'User', 'globalStorage', 'genai-interview.genai-interview', 'events');
      keys = await createProgressKeys(host);
    });
    teardown(async () => {
      await session.close();
      await keys.close();
      await rm(userDataDir, { recursive: true, force: true });
    });

    test('of two windows that answer at the same time is whole in both, and after a restart', async () => {
      await open();
      const windows: readonly Page[] = [session.page, await session.openWindow()];
      const rounds = [];
      for (const window of windows) {
        await window.bringToFront();
        rounds.push({ window, frame: await startRound(window) });
      }
      const answers = 12;
      for (let answer = 0; answer < answers; answer++) {
        // Both at once: neither waits for what the other saves.
        await Promise.all(rounds.map(({ frame }) => frame.locator('.option button').first().click()));
        await Promise.all(rounds.map(({ frame }) => frame.locator('.verdict strong').waitFor()));
        await Promise.all(rounds.map(({ frame }) => frame.locator('.actions .primary').click()));
        await Promise.all(rounds.map(({ frame }) => frame.locator('.verdict strong').waitFor({ state: 'detached' })));
      }
      for (const window of windows) await refocus(window);
      const [one, two] = [await keys.exported(session.page), await keys.exported(windows[1] ?? session.page)];
      assert.equal(idsOf(one).length, 2 * answers);
      assert.deepEqual(idsOf(two), idsOf(one));
      assert.deepEqual(session.errors(), []);
      await session.close();
      await open();
      assert.deepEqual(idsOf(await keys.exported(session.page)), idsOf(one));
    });

    test('counts what can be read of damaged files, names them once, and leaves them as they are', async () => {
      await mkdir(join(events, 'folder-1.json'), { recursive: true });
      for (const [name, { text }] of Object.entries(damaged)) await writeFile(join(events, name), text);
      await writeFile(join(events, 'whole-1.json'), formatSegment([answered('whole')]));
      await open();
      const counted = ['whole', ...Object.values(damaged).flatMap(({ ids }) => ids)].sort();
      assert.deepEqual(idsOf(await keys.exported(session.page)), counted);
      const told = await session.notified('Not all of your progress could be read');
      assert.equal(await told.count(), 1);
      const text = await told.innerText();
      for (const name of Object.keys(damaged)) assert.ok(text.includes(name), name);
      await session.picture(`damaged-files-${host}`);
      await answerOne(await startRound(session.page));
      await refocus(session.page);
      assert.equal(await session.notification('Not all of your progress').count(), 1, 'not again');

      await session.close();
      await open();
      assert.equal((await keys.exported(session.page)).length, counted.length + 1);
      assert.equal(await session.notification('Not all of your progress').count(), 0, 'not in the next window');
      for (const [name, { text: kept }] of Object.entries(damaged)) assert.deepEqual(await readFile(join(events, name)), Buffer.from(kept), name);
    });

    test('that can’t be saved is said to be unsaved, once, and is saved when it can be', async () => {
      await open();
      const frame = await startRound(session.page);
      await answerOne(frame);
      while ((await onDisk()).length < 1) await session.page.waitForTimeout(50);
      await rename(events, `${events}-before`);
      await writeFile(events, 'in the way');
      for (let answer = 0; answer < 3; answer++) {
        await goOn(frame);
        await answerOne(frame);
      }
      const told = await session.notified('Your progress can’t be saved');
      assert.equal(await told.count(), 1);
      await session.picture(`unsaved-${host}`);
      assert.equal((await keys.exported(session.page)).length, 4, 'all of it counts, and can be exported');

      await rm(events);
      await rename(`${events}-before`, events);
      await session.command('Show Notifications');
      await told.getByRole('button', { name: 'Try again' }).click();
      await session.notified('Your progress is saved again');
      assert.equal(idsOf(await onDisk()).length, 4);
    });

    test('comes from a file, again without harm, and back after a reset', async () => {
      const file = Array.from({ length: 5000 }, (_, place) => answered(`event ${place}`));
      await writeFile(keys.toImport, exportProgress(file, monday));
      await open();
      await session.page.keyboard.press('Control+Alt+I');
      await session.notified('New events: 5000. Known already: 0.');
      await session.page.keyboard.press('Control+Alt+I');
      await session.notified('New events: 0. Known already: 5000.');
      assert.ok((await readdir(events)).length <= 2, 'they are in a few files');

      const studied = session.row('LoRA').and(session.page.locator('[aria-label*="New"]'));
      await session.command('Reset Progress…');
      const dialog = session.page.locator('.monaco-dialog-box');
      await dialog.filter({ hasText: 'no longer count then: 5000' }).waitFor();
      await session.picture(`reset-${host}`);
      await dialog.getByRole('button', { name: 'Reset' }).click();
      await session.notified('Progress reset. A copy of what was there before is in');
      await studied.waitFor();
      const [copy] = await readdir(join(events, '..', 'backups'));
      assert.match(await readFile(join(events, '..', 'backups', copy ?? ''), 'utf8'), /"event 4999"/);

      await session.page.keyboard.press('Control+Alt+I');
      const outcome = await session.notified('Progress was reset after this file was made');
      await outcome.getByRole('button', { name: 'Undo the reset' }).click();
      await studied.waitFor({ state: 'detached' });
      assert.deepEqual(session.errors(), []);
    });

    // What the web's host does at its end is up to the browser; only the server's can be killed.
    if (host === 'web') return;

    test('that was given a second before VS Code is killed is there after', async function () {
      this.timeout(kills * 30_000);
      let before: readonly string[] = [];
      for (let kill = 0; kill < kills; kill++) {
        await open();
        const frame = await startRound(session.page);
        const shown: number[] = [];
        while (shown[0] === undefined || Date.now() < shown[0] + 1100 + 100 * (kill % 8)) {
          await answerOne(frame);
          shown.push(Date.now());
          await goOn(frame);
        }
        // The next answer is under way.
        await session.page.keyboard.press('1');
        const killed = Date.now();
        await session.server.kill();
        const due = shown.filter((at) => at <= killed - 1000).length;
        assert.ok(due > 0);
        const after = idsOf(await onDisk());
        assert.deepEqual(before.filter((id) => !after.includes(id)), [], 'nothing of what was there before is lost');
        assert.ok(after.length - before.length >= due, `kill ${kill + 1}: ${after.length - before.length} of ${due} answers`);
        before = after;
        await session.close();
      }
      await open();
      assert.deepEqual(idsOf(await keys.exported(session.page)), before);
    });
  });
}
