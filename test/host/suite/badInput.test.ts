import { assert } from './strictAssert';
import * as vscode from 'vscode';
import { api, eventually, extension, set } from './extension';

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`genaiInterview.${command}`, ...args);
const dismiss = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeQuickOpen');
const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));

suite('Bad input', () => {
  suiteSetup(async () => {
    await api();
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('an unknown question opens nothing, and breaks nothing', async () => {
    for (const argument of ['nothing', '', 7, null, { id: 7 }, ['lora'], { kind: 'question', id: '../../lora' }]) {
      await run('openQuestion', argument);
      await dismiss();
    }
    assert.deepEqual(tabs().filter((label) => !/^Untitled|note\.txt/.test(label) && label !== 'Welcome'), []);
    await run('openQuestion', 'lora');
    await eventually(() => tabs().some((label) => label.includes('LoRA')), 'the answer is opened');
  });

  test('every command runs without an argument', async () => {
    const { commands } = (extension().packageJSON as { contributes: { commands: { command: string }[] } }).contributes;
    for (const { command } of commands) {
      const running = vscode.commands.executeCommand(command);
      // A command that asks something ends when its question is put away.
      const closing = setInterval(() => void dismiss(), 100);
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${command} doesn't end`)), 10_000));
      await Promise.race([running, late]);
      clearInterval(closing);
    }
    // One of them has turned it off.
    await set('hover.enabled', undefined);
  });

  test('moving on from the last question stays there', async () => {
    const { questions } = await api();
    const last = questions().at(-1);
    await run('openQuestion', last?.id);
    await run('nextQuestion');
    await eventually(() => tabs().includes(last?.title ?? ''), 'the last question is shown');
    await run('previousQuestion');
    await eventually(() => tabs().includes(questions().at(-2)?.title ?? ''), 'the one before is shown');
  });

  test('settings of the wrong type count as their defaults', async () => {
    const { questions } = await api();
    for (const [key, value] of [['language', 7], ['hover.enabled', 'perhaps'], ['hover.sense', 7], ['hover.languages', 'none'], ['hover.mutedTerms', { lora: true }], ['quiz.length', -3], ['quiz.length', 'many']] as const) {
      await set(key, value);
      assert.ok(questions().length > 0);
      await run('quizLevel', 'basic');
      await set(key, undefined);
    }
    await eventually(() => tabs().includes('Quiz'), 'the quiz is opened');
  });
});
