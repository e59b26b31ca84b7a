import { assert } from './strictAssert';
import * as vscode from 'vscode';
import { api, set } from './extension';

const command = (date: string): Thenable<unknown> => vscode.commands.executeCommand('genaiInterview.setInterviewDate', date);
const setting = (): unknown => vscode.workspace.getConfiguration('genaiInterview').inspect('study.interviewDate')?.globalValue;

suite('The date of the interview', () => {
  suiteSetup(async () => {
    await api();
  });
  teardown(() => set('study.interviewDate', undefined));

  test('is written into the user’s settings, and taken out again', async () => {
    await command('2999-12-31');
    assert.equal(setting(), '2999-12-31');
    await command('');
    assert.equal(setting(), undefined);
  });

  test('stays as it is for a day that is past, or none', async () => {
    await command('2999-12-31');
    for (const date of ['2020-01-01', '2999-02-29', 'tomorrow']) await command(date);
    assert.equal(setting(), '2999-12-31');
  });
});
