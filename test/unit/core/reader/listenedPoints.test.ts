import assert from 'node:assert/strict';
import { listenedPoints } from '../../../../src/core/reader/listenedPoints';

suite('The points that the interviewer listens for', () => {
  const cases: readonly [behaviour: string, markdown: string, points: readonly string[]][] = [
    ['are the bullets of the section', '- **One.** Said.\n- **Two.** Said too.', ['**One.** Said.', '**Two.** Said too.']],
    ['keep links, formulas and code', '- **A.** [LoRA](term:lora), $B = 0$, `r=8`\n* **B.** x\n+ **C.** y', ['**A.** [LoRA](term:lora), $B = 0$, `r=8`', '**B.** x', '**C.** y']],
    ['may run over several lines', '- **One.** Said\n  here\nand there.\n- Two', ['**One.** Said\nhere\nand there.', 'Two']],
    ['hold their nested bullets', '- One\n  - inner\n    - innermost\n- Two', ['One\n- inner\n  - innermost', 'Two']],
    ['hold paragraphs, code and display maths of their own', '- One\n\n  More.\n\n  ```\n  - not a point\n  ```\n  $$\n  - x\n  $$\n- Two', ['One\n\nMore.\n\n```\n- not a point\n```\n$$\n- x\n$$', 'Two']],
    ['hold code that is not indented', '- One\n\n  ```\n\ncode\n  ```\n- Two', ['One\n\n```\n\ncode\n```', 'Two']],
    ['may stand apart, and indented by up to three spaces', '   - One\n\n   - Two', ['One', 'Two']],
    ['end where other text begins', 'Before:\n\n- One\n\nAfter it.\n\n### Heading\n- Two\n### Heading', ['One', 'Two']],
    ['are read with Windows line ends', '- One\r\n- Two\r\n', ['One', 'Two']],
    ['are none in prose', 'Just prose - with a dash.\n-not a bullet', []],
    ['are none in code', '```\n- no\n```', []],
    ['are none in code that is set by four spaces', '    - no', []],
    ['are none in numbered lists', '1. One\n2. Two', []],
    ['are none in an empty section', '', []],
    ['are none without words', '- \n-', []],
  ];
  for (const [behaviour, markdown, points] of cases) test(behaviour, () => assert.deepEqual(listenedPoints(markdown), points));
});
