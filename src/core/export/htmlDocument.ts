import { escapeHtml } from '../escapeHtml';

interface Parts {
  readonly language: string;
  /** Plain text. */
  readonly title: string;
  readonly css: string;
  /** HTML that is safe already. */
  readonly body: string;
}

/** Whatever the file shows is in it: nothing can be fetched, and nothing runs. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:`;

/** A whole HTML file that needs no other one. */
export function htmlDocument({ language, title, css, body }: Parts): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
${css.replace(/<\//g, '<\\/').trim()}
</style>
</head>
<body class="paper">
${body}
</body>
</html>
`;
}
