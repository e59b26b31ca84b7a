import { assert } from './strictAssert';
import { api } from './extension';

suite('The public API', () => {
  test('lists the questions of every level in both languages', async () => {
    const { languages, questions } = await api();
    assert.deepEqual(languages(), ['en', 'fr']);
    const [english, french] = [questions('en'), questions('fr')];
    assert.deepEqual(english.map(({ id }) => id), french.map(({ id }) => id));
    assert.deepEqual([...new Set(english.map(({ level }) => level))], ['basic', 'intermediate', 'advanced', 'ai-engineer']);
    assert.ok(english.every(({ title, quizItems }) => title !== '' && quizItems >= 4));
    assert.notEqual(english[0]?.title, french[0]?.title);
  });

  test('gives a whole question, as a copy that may be changed', async () => {
    const { question } = await api();
    const lora = await question('lora', 'fr');
    assert.match(lora.title, /rang faible/);
    assert.ok(lora.quiz.every(({ options }) => options.filter(({ right }) => right).length === 1));
    Object.assign(lora, { title: 'mine' });
    assert.match((await question('lora', 'fr')).title, /rang faible/);
  });

  test('rejects a question that there is not', async () => {
    const { question, quizItems } = await api();
    await assert.rejects(question('nothing'), /no question "nothing"/);
    await assert.rejects(quizItems('nothing'), /no question "nothing"/);
  });

  test('gives terms and quiz items in a language', async () => {
    const { terms, quizItems } = await api();
    assert.ok((await terms('fr')).length >= 60);
    assert.ok((await quizItems('lora', 'en')).length >= 4);
    assert.ok((await quizItems()).length > (await quizItems('lora')).length);
  });

  test('says how far the learner is with every question', async () => {
    const { progress, questions } = await api();
    const all = await progress();
    assert.deepEqual(Object.keys(all).sort(), questions().map(({ id }) => id).sort());
    assert.ok(Object.values(all).every(({ state, answers }) => state === 'new' && answers === 0));
  });

  test('is plain data', async () => {
    const { questions, question, terms } = await api();
    for (const value of [questions(), await question('lora'), await terms()]) assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
  });
});
