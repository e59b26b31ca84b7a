import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSession } from './session';

suite('The package', () => {
  test('installs in a fresh VS Code and works there', async () => {
    const vsix = join('out', 'genai-interview.vsix');
    await promisify(execFile)('npx', ['vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix]);
    const session = await openSession({ vsix });
    await session.openView();
    await session.row('LoRA').click();
    await (await session.frame('.reader h1')).locator('.diagram svg').waitFor();
    await session.command('Quiz a Level');
    await (await session.pick('What to be asked about')).first().waitFor();
    await session.page.keyboard.press('Enter');
    await session.frame('.quiz .options');
    await session.close();
  });
});
