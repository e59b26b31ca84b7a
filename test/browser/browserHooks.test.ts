import { closeBrowser, markSessions, pictureAll } from './session';

/** The suite takes a third of this; what takes longer hangs or fails test by test, and shall say so instead of going on. */
const limit = 60 * 60_000;
const began = Date.now();
let closeNewSessions = markSessions();

setup(() => {
  closeNewSessions = markSessions();
  if (Date.now() - began > limit) throw new Error(`The browser tests have taken more than ${limit / 60_000} minutes; the rest is left out.`);
});

teardown(async function () {
  const { currentTest } = this;
  if (currentTest?.state === 'failed') await pictureAll(`failed/${currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')}`);
  // Those of a test that failed before it could close them.
  await closeNewSessions();
});

suiteTeardown(closeBrowser);
