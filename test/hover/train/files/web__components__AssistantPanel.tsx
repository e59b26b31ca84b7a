import React, { useCallback, useContext, useRef, useState } from 'react';

import { ThemeContext } from '../theme/ThemeContext';
import { useClipboard } from '../hooks/useClipboard';
import { Markdown } from './Markdown';
import type { ButtonProps } from './Button';

type Turn = { id: string; role: 'user' | 'assistant'; text: string; done: boolean };

interface AssistantPanelProps {
  dossierId: string;
  /** shown above the box: « Summarise this file », « Which papers are missing? » */
  suggestedPrompts: string[];
  buttonProps?: Partial<ButtonProps>;
}

/** Chat with the file open on the left. The answer of the LLM is shown as it streams in. */
export function AssistantPanel({ dossierId, suggestedPrompts, buttonProps }: AssistantPanelProps) {
  const theme = useContext(ThemeContext);
  const { copy } = useClipboard();
  const [prompt, setPrompt] = useState('');
  const [turns, setTurns] = useState<Turn[]>([]);
  const [tokensPerSecond, setRate] = useState(0);
  const abort = useRef<AbortController>();

  const send = useCallback(
    async (text: string) => {
      abort.current = new AbortController();
      const answer: Turn = { id: crypto.randomUUID(), role: 'assistant', text: '', done: false };
      setTurns((t) => [...t, { id: crypto.randomUUID(), role: 'user', text, done: true }, answer]);
      const started = performance.now();
      const res = await fetch(`/api/dossiers/${dossierId}/chat`, {
        method: 'POST',
        body: JSON.stringify({ prompt: text }),
        signal: abort.current.signal,
      });
      const reader = res.body!.pipeThrough(new TextDecoderStream()).getReader();
      let count = 0;
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        count += 1; // one server-sent event for each token
        answer.text += value;
        setTurns((t) => t.map((x) => (x.id === answer.id ? { ...answer } : x)));
      }
      setRate((count * 1000) / (performance.now() - started));
    },
    [dossierId],
  );

  return (
    <aside className={theme.panel} aria-label="Assistant">
      {turns.map((t) => (
        <Markdown key={t.id} text={t.text} onDoubleClick={() => copy(t.text)} />
      ))}
      <form onSubmit={(e) => { e.preventDefault(); send(prompt); setPrompt(''); }}>
        <textarea value={prompt} onChange={(e) => setPrompt(e.target.value)} placeholder="Ask about this file…" />
        {suggestedPrompts.map((p) => <button type="button" key={p} onClick={() => send(p)} {...buttonProps}>{p}</button>)}
      </form>
      <small>{tokensPerSecond.toFixed(0)} tok/s. AI-generated answers can be wrong; check the file.</small>
    </aside>
  );
}

export default React.memo(AssistantPanel);
