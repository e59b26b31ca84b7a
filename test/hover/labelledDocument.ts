import { extname } from 'node:path';
import type { TermDocument } from '../../src/core/terms/fileEvidence';

const languages: Readonly<Record<string, string>> = {
  '.md': 'markdown', '.mdx': 'markdown', '.txt': 'plaintext', '.rst': 'restructuredtext', '.tex': 'latex', '.html': 'html',
  '.py': 'python', '.ts': 'typescript', '.tsx': 'typescriptreact', '.js': 'javascript', '.jsx': 'javascriptreact', '.mjs': 'javascript',
  '.go': 'go', '.java': 'java', '.rs': 'rust', '.cs': 'csharp', '.kt': 'kotlin', '.cpp': 'cpp', '.c': 'c', '.h': 'cpp', '.cc': 'cpp',
  '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json', '.jsonl': 'jsonl', '.toml': 'toml', '.sh': 'shellscript', '.css': 'css', '.env': 'dotenv', '.ini': 'ini',
};

/** A text as VS Code would open it. Two underscores in its name stand for a slash. */
export function labelledDocument(file: string, text: string): TermDocument {
  const lines = text.split(/\r?\n/);
  return {
    languageId: languages[extname(file).toLowerCase()] ?? 'plaintext',
    version: 1,
    uri: { path: `/${file.replaceAll('__', '/')}` },
    lineCount: lines.length,
    lineAt: (line) => ({ text: lines[line] ?? '' }),
  };
}
