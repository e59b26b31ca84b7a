import { closeBrowser, pictureAll } from './session';

teardown(async function () {
  const { currentTest } = this;
  if (currentTest?.state === 'failed') await pictureAll(`failed/${currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')}`);
});

suiteTeardown(closeBrowser);
