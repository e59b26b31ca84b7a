import assert from 'node:assert/strict';
import { languageOfPath, textDocument } from '../../../../src/core/terms/textDocument';

suite('A file’s text as a document', () => {
  test('has the lines that an editor shows', () => {
    const document = textDocument('one\r\ntwo\rthree\n', '/a/notes.md');
    assert.deepEqual([document.lineCount, document.lineAt(1).text, document.lineAt(3).text, document.lineAt(9).text], [4, 'two', '', '']);
    assert.deepEqual([document.uri.path, document.languageId], ['/a/notes.md', 'markdown']);
  });

  const languages = {
    'README.md': 'markdown', 'train.py': 'python', 'x.d.ts': 'typescript', 'x.mjs': 'javascript', 'package.json': 'json', 'run.ipynb': 'json', 'ci.yml': 'yaml',
    'main.go': 'go', 'Main.java': 'java', 'lib.rs': 'rust', 'A.cs': 'csharp', 'A.kt': 'kotlin', 'a.hpp': 'cpp', 'run.sh': 'shellscript', 'pyproject.toml': 'toml',
    Dockerfile: 'dockerfile', 'Dockerfile.gpu': 'dockerfile', Makefile: 'makefile', 'notes.txt': 'plaintext', LICENSE: 'plaintext', 'py.typed': 'plaintext',
  };
  test('has the language that the end of its name tells', () => {
    assert.deepEqual(Object.fromEntries(Object.keys(languages).map((name) => [name, languageOfPath(`/a.py/${name}`)])), languages);
  });
});
