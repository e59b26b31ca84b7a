import { cases, type Field, type HostileCase } from './hostileCase';

/** One of each way in, short and on one line. */
const texts: Readonly<Record<string, string>> = {
  'an image that fails': '<img src=x onerror=RUN>',
  'a script': '</span></script><script>RUN</script>',
  'an end of everything': '"\'`></title></style></textarea></main></body></html><svg onload=RUN>',
  'an element that swallows': '<plaintext><!-- <textarea>',
  'a link to a script': '[x](javascript:RUN)',
  'a link to a command': '[x](COMMAND) <COMMAND>',
  'a picture from elsewhere': '![x](https://HOST/a.png) <img src="https://HOST/b.png">',
  'a link that is allowed': '[x](https://HOST/)',
  'a formula': '$\\href{javascript:RUN}{x}$ $\\htmlId{root}{y}$',
  'icons of VS Code': '$(zap) $(sync~spin) $(x" onclick="RUN)',
  'members of objects': '__proto__ constructor toString [x](term:constructor) ![x](constructor)',
  'brackets that VS Code escapes': '\\](COMMAND) \\[x\\](https://HOST/) !\\[x\\](https://HOST/c.png)',
  'templates': '{0} {{RUN}} ${RUN} <%= RUN %> %00 %s',
  'controls': '\u0008\u001b[31m\u202e\u2028\u2029\ufeff RUN',
};

/** The fields of a pack that hold a text, besides the explanation. */
const fields: readonly Field[] = [
  'title', 'levelTitle', 'tag', 'sourceTitle', 'sourceAuthors', 'sourceVenue', 'oneBreath', 'listensFor', 'traps',
  'followUpQuestion', 'followUpAnswer', 'stem', 'option', 'optionWhy', 'term', 'alias', 'definition', 'figureText',
];

/** Every field with one of each way in, and those fields that are not texts. */
export const fieldCases: readonly HostileCase[] = [
  ...Object.entries(texts).flatMap(([name, text]) => fields.flatMap((field) => cases(field, `${name} in every field`, { [`${name}, as ${field}`]: text }))),
  ...cases('sourceUrl', 'address of a source', Object.fromEntries(
    ['javascript:RUN', 'JAVASCRIPT:RUN', ' javascript:RUN', 'java\tscript:RUN', 'data:text/html,<script>RUN</script>', 'COMMAND', 'vscode://x/HOST', 'file:///etc/passwd', 'http://HOST/', '//HOST/x', 'https:HOST', 'https://', 'https://HOST/"onclick="RUN', 'https://HOST/\njavascript:RUN', 'https://HOST/<img src=x onerror=RUN>', 'blob:https://HOST/1', 'vbscript:RUN']
      .map((address) => [`source at ${JSON.stringify(address)}`, address]),
  )),
  ...cases('frontMatter', 'YAML', {
    'aliases of aliases': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, place) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefghi'.charAt(place)}`).join(',')}]`).join('\n')}\ntags: *j`,
    'keys of prototypes': '__proto__: {polluted: RUN}\nconstructor: {prototype: {polluted: RUN}}\n"__proto__": [x]',
    'merge of prototypes': '<<: {__proto__: {polluted: RUN}}',
    'tags of other languages': 'x: !!js/function "RUN"\ny: !!python/object/apply:os.system ["RUN"]\nz: !<tag:yaml.org,2002:js/regexp> /x/',
    'lists that are maps': 'tags: {a: b}\nterms: x\nsources: {title: x}',
    'values that are nothing': 'tags:\nterms: null\nsources: [null, 1, [x], {}]',
    'a list of itself': 'tags: &t [*t]',
    'brackets without end': `tags: ${'['.repeat(20_000)}`,
    'maps without end': `tags: ${'{a: '.repeat(5_000)}`,
    'a second document': '...\n%TAG ! tag:HOST,2000:\n%YAML 9.9',
    'numbers of every kind': 'tags: [1e999, .nan, 0x1F, 0o17, -0, 2024-01-01, true]\nyear: 1',
  }, 'alone'),
  ...cases('questionId', 'id', Object.fromEntries(
    ['__proto__', 'constructor', '../../x', '..%2Fx', 'a/b', 'a\\b', '"onclick="RUN', "'><script>RUN</script>", 'a b', 'A', 'x\u0000y', '.', '-', 'con', 'a#1', 'glossary', 'index', 'é'].map((id) => [`question ${JSON.stringify(id)}`, id]),
  ), 'alone'),
  ...cases('termId', 'id', Object.fromEntries(
    ['__proto__', 'constructor', 'toString', '../../x', '"onmouseover="RUN', '<script>RUN</script>', 'a b', 'x)', '#root'].map((id) => [`term ${JSON.stringify(id)}`, id]),
  ), 'alone'),
];
