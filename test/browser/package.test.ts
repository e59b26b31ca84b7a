import { packageExtension } from '../host/packageExtension';
import { openSession } from './session';

suite('The package', () => {
  test('installs in a fresh VS Code and works there', async () => {
    const session = await openSession({ vsix: await packageExtension() });
    await session.openView();
    await session.row('LoRA').click();
    await (await session.frame('.reader h1')).locator('.diagram svg').waitFor();
    await session.ask('Quiz a Level', 'What to be asked about');
    await session.page.keyboard.press('Enter');
    await session.frame('.quiz .options');
    await session.close();
  });
});
