// `npm run bench`: prints tables of speed and size; not a test. Ratios stand side by side in one run, since machines differ.
import { closeBrowser } from '../browser/session';
import { benchActivation } from './activation';
import { benchHover } from './hover';
import { benchLatency } from './latency';
import { benchLearner } from './learner';
import { benchLongAnswerInReader } from './longAnswerInReader';
import { benchRendering } from './rendering';
import { benchSizes } from './sizes';
import { benchStudy } from './study';
import { benchStudySpeed } from './studySpeed';

await benchSizes();
await benchStudy();
benchStudySpeed();
benchLearner();
await benchHover();
await benchActivation();
await benchLatency();
await benchRendering();
await benchLongAnswerInReader();
await closeBrowser();
