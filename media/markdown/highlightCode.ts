import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { limits } from './limits';

const languages = { bash, cpp, diff, dockerfile, go, ini, java, javascript, json, markdown, python, rust, sql, typescript, xml, yaml };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/** The HTML of highlighted code; undefined for a language that isn't known, or code that would take too long. */
export function highlightCode(code: string, language: string): string | undefined {
  return hljs.getLanguage(language) && code.length <= limits.highlighted ? hljs.highlight(code, { language }).value : undefined;
}

/** The name of a language as people write it: `TypeScript` for `ts`; as it was given if it isn't known. */
export function languageName(language: string): string {
  const { name } = hljs.getLanguage(language) ?? {};
  // A name may list relatives: "HTML, XML".
  return name?.split(',', 1).join() ?? language;
}
