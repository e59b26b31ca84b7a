import * as vscode from 'vscode';

/** Fills a webview with one of the bundles of `dist/media`. */
export type FillWebview = (webview: vscode.Webview, bundle: 'reader' | 'quiz' | 'export' | 'progress', language: string) => void;

/** Only what the extension ships may run or be shown, and nothing may be fetched from elsewhere. */
export function createFillWebview(media: vscode.Uri): FillWebview {
  return (webview, bundle, language) => {
    webview.options = { enableScripts: true, localResourceRoots: [media] };
    const uri = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
    const nonce = crypto.randomUUID();
    const policy = [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}' ${webview.cspSource}`,
      `style-src ${webview.cspSource} 'unsafe-inline'`,
      `font-src ${webview.cspSource}`,
      `img-src ${webview.cspSource}`,
    ].join('; ');
    webview.html = `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${uri(`${bundle}.css`)}">
<title>GenAI Interview</title>
</head>
<body>
<div id="root"></div>
<script type="module" nonce="${nonce}" src="${uri(`${bundle}.js`)}"></script>
</body>
</html>`;
  };
}
