'use client';

import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useChat } from '@ai-sdk/react';
import clsx from 'clsx';
import Markdown from 'react-markdown';

import { useAuth } from '../auth/useAuth';
import { track } from '../lib/analytics';
import { ModelPicker, type ModelOption } from './ModelPicker';

type Settings = {
  model: ModelOption;
  /** 0 gives the same words each time, 1 is livelier. */
  temperature: number;
  systemPrompt: string;
  webSearch: boolean;
  reasoningEffort: 'low' | 'medium' | 'high';
};

const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const context = useContext(SettingsContext);
  if (!context) throw new Error('useSettings outside of <ChatPanel>');
  return context;
}

function TokenMeter({ used, limit }: { used: number; limit: number }) {
  const share = Math.min(1, used / limit);
  return (
    <div className="meter" title={`${used} of ${limit} tokens of the context window`}>
      <span style={{ width: `${share * 100}%`, background: 'linear-gradient(90deg, #7bd, #36a)' }} />
    </div>
  );
}

const SUGGESTIONS = ['Summarise the last meeting', 'Draft a reply to the landlord'];

export function ChatPanel({ settings, limit = 128_000 }: { settings: Settings; limit?: number }) {
  const { accessToken } = useAuth();
  const [draft, setDraft] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const headers = useMemo(() => ({ authorization: `Bearer ${accessToken}` }), [accessToken]);
  const { messages, sendMessage, status, stop, regenerate } = useChat({
    onFinish: ({ message }) => track('reply', { model: settings.model.id, length: message.parts.length }),
  });

  useEffect(() => end.current?.scrollIntoView({ behavior: 'smooth' }), [messages]);

  const submit = (prompt: string) => {
    void sendMessage({ text: prompt }, { headers, body: { ...settings, model: settings.model.id } });
    setDraft('');
  };

  return (
    <SettingsContext.Provider value={settings}>
      <section className={clsx('chat', status === 'streaming' && 'chat--streaming')}>
        <ModelPicker />
        {messages.map((m) => (
          <article key={m.id} data-role={m.role}>
            {m.parts.map((part, n) => {
              if (part.type === 'text') return <Markdown key={n}>{part.text}</Markdown>;
              if (part.type === 'reasoning') return <details key={n}><summary>Thoughts</summary>{part.text}</details>;
              if (part.type.startsWith('tool-')) return <code key={n}>{part.type}</code>;
              return null;
            })}
          </article>
        ))}
        {messages.length === 0 && SUGGESTIONS.map((s) => <button key={s} onClick={() => submit(s)}>{s}</button>)}
        <div ref={end} />
        <TokenMeter used={messages.length * 180} limit={limit} />
        <textarea value={draft} onChange={(e) => setDraft(e.target.value)} placeholder="Ask something" />
        {status === 'streaming' ? <button onClick={stop}>Stop</button> : <button onClick={() => submit(draft)}>Send</button>}
        <button onClick={() => regenerate()} title="Same question, another completion">Again</button>
      </section>
    </SettingsContext.Provider>
  );
}
