import { plainText } from '../../src/core/content/plainText';

/** The words of a Markdown text. A punctuation mark that stands between spaces, as French has them, isn't one. */
export function wordCount(markdown: string): number {
  return plainText(markdown)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
