import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Question, QuizItem } from '../../../../src/core/content/pack';
import { explainingSection } from '../../../../src/core/quiz/explainingSection';

const item = (stem: string, right: string, wrong = 'Something else'): QuizItem => ({
  id: 'x#1',
  stem,
  options: [
    { text: wrong, explanation: 'No.', right: false },
    { text: right, explanation: 'Yes.', right: true },
  ],
});
const explanation = `Before any heading.

### The idea
A correction of low rank is learned beside the frozen matrix, and the matrix stays.

### What it saves
Memory of the optimiser and of gradients. The matrix is still loaded.

\`\`\`python
### not a heading
\`\`\`

### Serving
One base serves many adapters in batches; a merged adapter costs no latency, whatever the matrix.
`;

suite('The section that explains an item', () => {
  const cases: readonly (readonly [string, QuizItem, number | undefined])[] = [
    ['has most of its words', item('Where does the saving of memory come from?', 'From the optimiser'), 1],
    ['has its words in other forms', item('When is latency lost?', 'When adapters are not merged'), 2],
    ['has the words of its heading', item('What is the idea?', 'This'), 0],
    ['isn’t chosen by a word that all sections have', item('What is the matrix for in serving?', 'Many customers'), 2],
    ['isn’t the one of a wrong option', item('What is frozen?', 'The matrix beside the correction', 'Memory of the optimiser and of gradients'), 0],
    ['is the start of the explanation if nothing is in common', item('Who wrote the paper?', 'Hu'), undefined],
  ];
  for (const [name, asked, place] of cases) test(name, () => assert.equal(explainingSection(asked, explanation).place, place));

  test('isn’t chosen for its length', () => {
    const long = Array.from({ length: 60 }, (_, index) => `point${index}`).join(' ');
    const sections = `### All of it\nMemory, gradients, serving, ${long}.\n\n### Memory\nGradients take memory.\n\n### Other\nNothing.`;
    assert.equal(explainingSection(item('Does memory hold gradients when serving?', 'Yes'), sections).place, 1);
  });

  test('is known by its heading', () => {
    assert.deepEqual(explainingSection(item('Is memory saved?', 'Yes'), explanation), { place: 1, heading: 'What it saves' });
    assert.deepEqual(explainingSection(item('Is memory saved?', 'Yes'), 'No headings, memory.'), { place: undefined, heading: undefined });
    assert.deepEqual(explainingSection(item('Is memory saved?', 'Yes'), ''), { place: undefined, heading: undefined });
  });

  // Read, not computed: items from nearly every answer of the pack, with the section to which one would send a reader.
  const read = `discriminative-vs-generative#1:1 tokens-and-embeddings#1:1 gan-fundamentals#1:1 training-evaluation-challenges#3:2 ethical-considerations#3:3 augmenting-creativity#3:2
    foundation-vs-fine-tuned#4:3 mode-collapse#4:2 variational-autoencoder#5:1 rag-vs-fine-tuning#5:1 gan-training-stability#1:2 controlling-generation-style#2:4 addressing-bias#3:5 latent-space#4:3
    self-supervised-learning#5:4 diffusion-models#1:0 transformer-architecture#1:3 reasoning-models#1:2 high-resolution-long-form#1:1 emerging-trends#2:2 domain-specific-system#3:1
    in-context-learning#4:1 prompt-engineering#4:2 inference-speed#5:1 conditional-generation#5:3 agentic-workflow#1:3 guardrails#2:1 lost-in-the-middle#4:2 end-to-end-rag#5:0 open-research-questions#5:2`;
  for (const language of ['en', 'fr']) {
    test(`is the one that a reader would choose, for at least three items in four of the built-in pack (${language})`, async () => {
      const found = await Promise.all(
        read.split(/\s+/).map(async (line) => {
          const [id = '', place] = line.split(':');
          const question = JSON.parse(await readFile(`dist/content/${language}/${id.split('#')[0]}.json`, 'utf8')) as Question;
          const asked = question.quiz.find((each) => each.id === id) ?? assert.fail(id);
          return explainingSection(asked, question.explanation).place === Number(place);
        }),
      );
      assert.equal(found.length, 30);
      assert.ok(found.filter(Boolean).length >= 23, String(found.filter(Boolean).length));
    });
  }
});
