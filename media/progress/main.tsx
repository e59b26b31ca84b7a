import { render } from 'preact';
import type { FromProgress, ToProgress } from '../../src/protocol';
import { connectHost } from '../host';
import { Begin } from './Begin';
import { parseKeptState, type KeptState, type OpenTables } from './keptState';
import { Progress } from './Progress';
import './progress.css';

const root = document.getElementById('root');
let state: KeptState | undefined;

connectHost<{ toPage: ToProgress; fromPage: FromProgress; state: KeptState }>((screen, { send, keep, kept }) => {
  if (!root) return;
  document.documentElement.lang = screen.language;
  if (screen.type === 'notice') return render(<p class="notice">{screen.text}</p>, root);
  if (screen.type === 'begin') return render(<Begin screen={screen} send={send} />, root);
  const restored = state ?? parseKeptState(kept);
  const change = (changes: Partial<KeptState>): void => {
    state = { ...(state ?? restored), ...changes };
    keep(state);
  };
  const tables: OpenTables = {
    isOpen: (id) => (state ?? restored).tables.includes(id),
    setOpen: (id, open) => change({ tables: [...(state ?? restored).tables.filter((other) => other !== id), ...(open ? [id] : [])] }),
  };
  render(<Progress screen={screen} tables={tables} send={send} />, root);
  if (state) return;
  change(restored);
  window.scrollTo(0, restored.scroll);
  document.addEventListener('scrollend', () => change({ scroll: window.scrollY }));
});
