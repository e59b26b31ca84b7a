import assert from 'node:assert/strict';
import { createDocumentTerms, type DocumentTerms } from '../../../../src/core/terms/documentTerms';
import { createTermIndex } from '../../../../src/core/terms/termIndex';
import { labelledDocument } from '../../../hover/labels';
import { nothing, packTerms, rows, termAt } from './hoverRows';
import * as sources from './hoverSources';
import type { Source } from './hoverSources';

// What words mean that are terms elsewhere: a table over the built-in pack.

rows('Words of a log-in', sources.login, [
  ['issue_tok|en(', nothing],
  ['a login tok|en for', nothing],
  ['    tok|en = jwt', nothing],
  ['session_tok|en, user', nothing],
  ['user_ag|ent)', nothing],
  ['"User-Ag|ent"', nothing],
  ['adap|ter = HTTPAdapter', nothing],
  ['HTTPAdap|ter(max', nothing],
  ['requests.adap|ters', nothing],
  ['password pro|mpt', nothing],
  ['"tok|en":', nothing],
]);

rows('Words of a web page', sources.profilePage, [
  ['import Rea|ct,', nothing],
  ['A Rea|ct component', nothing],
  ['const ag|ent', nothing],
  ['navigator.userAg|ent', nothing],
  ['accessTok|en =', nothing],
  ["('tok|en')", nothing],
  ['/aud|it', nothing],
  ['linear-grad|ient', nothing],
  ["'cl|ip'", nothing],
  ['queryK|ey', nothing],
  ["'re|act'", nothing],
  ['react-qu|ery', nothing],
]);

rows('Words of a command line', sources.setupScript, [
  ['the shell pro|mpt', nothing],
  ['const pro|mpt', nothing],
  ['const chu|nks', nothing],
  ['const chu|nk of', nothing],
  ['The temper|ature sensor', nothing],
]);

rows('Words of a build', sources.pipelineSettings, [
  ['AUTH_TOK|EN', nothing],
  ['NPM_TOK|EN', nothing],
  ['ag|ent:', nothing],
  ['build ag|ent', nothing],
]);

rows('Words of a package', sources.packageSettings, [
  ['"rea|ct"', nothing],
  ['retry-adap|ter', nothing],
  ['"tok|en"', nothing],
  ['"enco|der"', nothing],
]);

rows('Words of radio', sources.radioGateway, [
  ['A Lo|Ra radio', nothing],
  ['brocaar/lora|wan', nothing],
  ['lora|Frequency :=', nothing],
  ['packet lo|ss', nothing],
  ['radio.Lo|ss()', nothing],
]);

rows('Words of an app', sources.listAdapter, [
  ['InvoiceAdap|ter extends', nothing],
  ['RecyclerView.Adap|ter', nothing],
  ['Base64.Enco|der', nothing],
  ['enco|der = Base64', nothing],
  ['the atten|tion of', nothing],
]);

rows('Words of a compiler', sources.lexer, [
  ['one tok|en after', nothing],
  ['enum Tok|en', nothing],
  ['next_tok|en(', nothing],
  ['Token::Left|Paren', nothing],
  ['The lo|ss of precision', nothing],
  ['of preci|sion', nothing],
]);

rows('Words of a job', sources.importJob, [
  ['BATCH_SI|ZE = 1000', nothing],
  ['Transfor|mer transformer', nothing],
  ['newTransfor|mer(', nothing],
  ['int block|Size;', nothing],
  ['back|wards compatibility', nothing],
  ['seekBack|ward(', nothing],
  ['class|Name = settings', nothing],
  ['max|Tokens)', nothing],
  ['next|Token = scanner', nothing],
]);

rows('Everyday words', sources.minutes, [
  ['The estate ag|ent', nothing],
  ["company's ag|ent", nothing],
  ['the lo|ss of parking', nothing],
  ['Ad|am Smith', nothing],
  ['the atten|tion of', nothing],
  ['an old r|ag', nothing],
  ['The temper|ature in', nothing],
  ['Trai|ning of the', nothing],
  ['bring a tok|en for', nothing],
  ['The cl|ip that', nothing],
  ['the transf|ormer in', nothing],
  ['the power adap|ter', nothing],
]);

rows('Everyday words in French', sources.minutesInFrench, [
  ['L’ag|ent de voyage', nothing],
  ['l’ag|ent d’assurance', nothing],
  ['un jet|on de connexion', nothing],
  ['La tempé|rature de', nothing],
  ['faire atten|tion à', nothing],
  ['la per|te de vos', nothing],
  ['une inv|ite au', nothing],
  ['Atten|tion : la porte', nothing],
  ['Le br|uit de', nothing],
  ['l’entraî|nement du club', nothing],
]);

rows('Both senses in a program', sources.gateway, [
  ['The bearer tok|en in', nothing],
  ['The access tok|en has', nothing],
  ['max_tok|ens=300', 'max-tokens'],
  ['number of tok|ens in', 'token'],
  ['in the pro|mpt and', 'prompt'],
  ['the comple|tion.', 'completion'],
  ['prompt_tok|ens +', 'token'],
  ['temper|ature=0.3', 'temperature'],
  ['# The LL|M is', 'large-language-model'],
]);

rows('Both senses in a text', sources.runbook, [
  ['the login tok|en:', nothing],
  ['access tok|en of', nothing],
  ['holds 8192 tok|ens', 'token'],
  ['a longer pro|mpt', 'prompt'],
  ['User-Ag|ent header', nothing],
  ['the user ag|ent after', nothing],
  ['the tool res|ult', 'tool-use'],
  ['the tokeni|zer, and', 'tokenizer'],
]);

suite('The hover that asks nothing of what is around', () => {
  const always = async (): Promise<DocumentTerms> => createDocumentTerms(createTermIndex((await packTerms()).forms), () => true);
  const shown: readonly [Source, string, string][] = [
    [sources.login, 'a login tok|en for', 'token'],
    [sources.login, '"User-Ag|ent"', 'agent'],
    [sources.login, 'adap|ter = HTTPAdapter', 'adapter'],
    [sources.setupScript, 'the shell pro|mpt', 'prompt'],
    [sources.minutes, 'the lo|ss of parking', 'loss-function'],
    [sources.minutes, 'Ad|am Smith', 'adam'],
    [sources.minutesInFrench, 'L’ag|ent de voyage', 'agent'],
    [sources.minutesInFrench, 'un jet|on de connexion', 'token'],
    [sources.profilePage, 'const ag|ent', 'agent'],
  ];
  for (const [source, marked, expected] of shown) {
    test(`${marked} is explained if every form is to be`, async () => assert.equal(termAt(source, marked, await always()), expected));
  }
  test('an address is left alone even so', async () => assert.equal(termAt(sources.guide, 'https://example.org/blog/lo|ra-and-rag', await always()), nothing));
});

suite('The hover in files that no person wrote as they are', () => {
  const script = `!function(e){var prompt=e.prompt,llm=new OpenAI,t=llm.chat.completions.create({max_tokens:9,temperature:.2})}(self);${'a.b(c);'.repeat(600)}`;
  const silent: readonly [string, string][] = [
    ['static__app.min.js', 'const llm = createLLM({ temperature: 0.2 });'],
    ['static__app.bundle.js', script],
    ['data__all.json', `{"rag":"${'retrieval-augmented generation '.repeat(100)}"}`],
  ];
  for (const [file, text] of silent) {
    test(`${file.replaceAll('__', '/')} is left alone`, async () => {
      const { terms } = await packTerms();
      const document = labelledDocument(file, text);
      assert.deepEqual(terms.inLine(document, 0), []);
      for (let character = 0; character < 300; character++) assert.equal(terms.at(document, 0, character), undefined);
    });
  }
  test('a long paragraph is explained', async () => {
    const { terms } = await packTerms();
    const paragraph = 'Retrieval-augmented generation helps. '.repeat(100);
    assert.equal(terms.inLine(labelledDocument('notes.md', paragraph), 0).length, 100);
  });
});
