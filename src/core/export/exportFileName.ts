/** A name for the exported file from a plain title, good on every system: at most 80 letters, no mark that one of them forbids. */
export function exportFileName(title: string): string {
  const words = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [start = ''] = /^.{1,80}(?!\S)/u.exec(words) ?? /^.{1,80}/u.exec(words) ?? [];
  return `${start.replace(/^[\s.]+|[\s.,]+$/g, '') || 'export'}.html`;
}
