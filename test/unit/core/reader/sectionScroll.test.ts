import assert from 'node:assert/strict';
import { sectionScroll } from '../../../../src/core/reader/sectionScroll';

const explanation = `Before any heading.

### The idea
Text.

#### In detail
\`\`\`python
### no heading
#### nor this
\`\`\`

### What it costs
$$
### nor this
$$
##### Nor one that the page doesn’t count

### Serving
Text.`;

suite('The place of a section on the page of an answer', () => {
  test('is counted over all headings of the page: the title, the first section’s, the explanation’s own, then those in it', () => {
    assert.deepEqual([0, 1, 2].map((section) => sectionScroll(explanation, section)), [3, 5, 6].map((heading) => ({ heading, share: 0 })));
  });

  test('is the start of the explanation for a section that isn’t there', () => {
    for (const text of [explanation, 'No heading at all.', '']) assert.deepEqual(sectionScroll(text, 3), { heading: 2, share: 0 });
  });

  test('is the same with the line ends of Windows', () => {
    assert.deepEqual(sectionScroll(explanation.replaceAll('\n', '\r\n'), 2), { heading: 6, share: 0 });
  });
});
