import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { codeCommand, hasDisplay } from './electronHost';
import { cacheFolder, installServer, serverVersions, startServer } from './vscodeServer';

const root = process.cwd();
const home = join(cacheFolder, 'start');

/** Opens VS Code with the extension as it is in this folder: the installed desktop one, or else one in the browser. */
async function startVSCode(): Promise<void> {
  const folder = await sampleFolder();
  const command = hasDisplay() ? codeCommand() : undefined;
  if (command) {
    console.log(`Opening the desktop VS Code with this extension: ${command}`);
    const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
    spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    return;
  }
  const [, newest] = serverVersions;
  const install = await installServer(newest, console.log);
  const extensionsDir = join(home, 'extensions');
  await linkExtension(extensionsDir);
  const server = await startServer(install, { userDataDir: join(home, 'user-data'), extensionsDir, port: 8139 });
  console.log(`VS Code ${newest.vscode} with this extension is at ${server.url}/?${new URLSearchParams({ folder })}`);
  console.log('After a build, reload the page. Ctrl+C stops it.');
  const { words } = await server.ended;
  throw new Error(`VS Code's server ended with ${words}.`);
}

/** A released VS Code in a browser takes no extension under development from an address, but a linked one it finds installed. */
async function linkExtension(extensionsDir: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { publisher: string; name: string; version: string };
  await rm(extensionsDir, { recursive: true, force: true });
  await mkdir(extensionsDir, { recursive: true });
  await symlink(root, join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`), 'junction');
}

/** A folder to try things in, which keeps what was done in it. */
async function sampleFolder(): Promise<string> {
  const folder = join(home, 'workspace');
  if (!existsSync(folder)) {
    await mkdir(folder, { recursive: true });
    if (existsSync('test/host/workspace')) await cp('test/host/workspace', folder, { recursive: true });
  }
  return folder;
}

try {
  await startVSCode();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
