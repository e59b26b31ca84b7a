/** The half of VS Code's webview API that the pages use. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What a page and the extension say to each other. */
interface Conversation {
  readonly toPage: unknown;
  readonly fromPage: unknown;
  /** What the page keeps, for the extension to restore it after a reload of the window. */
  readonly state: unknown;
}

export interface Host<Talk extends Conversation> {
  readonly send: (message: Talk['fromPage']) => void;
  readonly keep: (state: Talk['state']) => void;
}

/** Joins a page to the extension: says that the page is ready, and gives every screen that comes to `receive`. */
export function connectHost<Talk extends Conversation>(receive: (screen: Talk['toPage'], host: Host<Talk>) => void): void {
  const api = acquireVsCodeApi();
  const host: Host<Talk> = { send: (message) => api.postMessage(message), keep: (state) => api.setState(state) };
  window.addEventListener('message', (event: MessageEvent<Talk['toPage']>) => receive(event.data, host));
  api.postMessage({ type: 'ready' });
}
