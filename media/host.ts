/** The half of VS Code's webview API that the pages use. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What a page and the extension say to each other. */
interface Conversation {
  readonly toPage: unknown;
  readonly fromPage: unknown;
  /** What the page keeps, for the extension and itself to restore it after a reload of the window. */
  readonly state: unknown;
}

export interface Host<Talk extends Conversation> {
  readonly send: (message: Talk['fromPage']) => void;
  readonly keep: (state: Talk['state']) => void;
  /** What the page had kept when it was last shown. */
  readonly kept: unknown;
}

/** Joins a page to the extension: says that the page is ready, and gives everything that comes to `receive`. */
export function connectHost<Talk extends Conversation>(receive: (message: Talk['toPage'], host: Host<Talk>) => void): void {
  const api = acquireVsCodeApi();
  const host: Host<Talk> = { send: (message) => api.postMessage(message), keep: (state) => api.setState(state), kept: api.getState() };
  window.addEventListener('message', (event: MessageEvent<Talk['toPage']>) => receive(event.data, host));
  api.postMessage({ type: 'ready' });
}
