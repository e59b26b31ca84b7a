// `npm run bench`: prints tables of speed and size; not a test. Ratios stand side by side in one run, since machines differ.
import { closeBrowser } from '../browser/session';
import { benchActivation } from './activation';
import { benchLatency } from './latency';
import { benchSizes } from './sizes';

await benchSizes();
await benchActivation();
await benchLatency();
await closeBrowser();
