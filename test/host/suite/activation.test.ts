import { assert } from './strictAssert';
import * as vscode from 'vscode';
import { api, extension } from './extension';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

suite('Activation', () => {
  test('gives the public API, version 1', async () => {
    assert.equal((await api()).version, 1);
    assert.equal(extension().isActive, true);
  });

  test('registers every command that the manifest declares, and no other', async () => {
    await api();
    const declared = (extension().packageJSON as Manifest).contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((command) => /^genaiInterview\.[a-zA-Z]+$/.test(command)).sort();
    // The view container brings commands of its own, under its id.
    assert.deepEqual(registered.filter((command) => declared.includes(command)), declared);
    assert.deepEqual(registered.filter((command) => !declared.includes(command)), []);
  });

  test('adds nothing to what all extensions of a host share', async () => {
    await api();
    assert.deepEqual(['scheduler', 'diff', 'format', 'dueFormat'].filter((name) => name in Date.prototype), []);
  });

  test('knows every setting that the manifest declares, by its default', async () => {
    await api();
    const settings = (extension().packageJSON as Manifest).contributes.configuration.properties;
    for (const [key, { default: value }] of Object.entries(settings)) assert.deepEqual(vscode.workspace.getConfiguration().get(key), value, key);
  });
});
