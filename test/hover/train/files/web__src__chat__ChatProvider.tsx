import { createContext, useContext, useMemo, useReducer, type ReactNode } from 'react';
import { useChat } from '@ai-sdk/react';
import { useSession } from '../auth/session';

/** What is shown in the meter next to the input box. */
interface ContextWindowUsage {
  used: number;   // tokens already spent by the conversation
  limit: number;  // context window of the chosen model
}

interface ChatContextValue {
  usage: ContextWindowUsage;
  temperature: number;
  setTemperature: (t: number) => void;
  send: (text: string) => Promise<void>;
}

// React context, nothing to do with the model's context length.
const ChatContext = createContext<ChatContextValue | null>(null);

type Action = { type: 'temperature'; value: number } | { type: 'usage'; used: number };

const LIMITS: Record<string, number> = { 'gpt-4o-mini': 128_000, 'mistral-small': 32_000 };

export function ChatProvider({ model, children }: { model: string; children: ReactNode }) {
  const { csrfToken } = useSession();
  const { append } = useChat({
    api: '/api/completion',
    headers: { 'X-CSRF-Token': csrfToken },
    onFinish: (_m, { usage }) => dispatch({ type: 'usage', used: usage.totalTokens }),
  });
  const [state, dispatch] = useReducer(
    (s: { temperature: number; used: number }, a: Action) =>
      a.type === 'usage' ? { ...s, used: a.used } : { ...s, temperature: a.value },
    { temperature: 0.7, used: 0 },
  );

  const value = useMemo<ChatContextValue>(
    () => ({
      usage: { used: state.used, limit: LIMITS[model] ?? 8_192 },
      temperature: state.temperature,
      setTemperature: (t) => dispatch({ type: 'temperature', value: t }),
      send: async (text) => {
        await append({ role: 'user', content: text }, { body: { model, temperature: state.temperature } });
      },
    }),
    [append, model, state],
  );
  return <ChatContext.Provider value={value}>{children}</ChatContext.Provider>;
}

export function useChatContext(): ChatContextValue {
  const ctx = useContext(ChatContext);
  if (!ctx) throw new Error('useChatContext must be called inside <ChatProvider>');
  return ctx;
}
