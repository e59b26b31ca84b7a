import { useEffect, useState } from 'react';
import { useRouter } from 'next/router';
import { Badge } from '../ui/Badge';
import type { Agent, Property } from '../types';

interface Props {
  property: Property;
  agent: Agent | null; // the branch may not have assigned one yet
  csrfToken: string;
}

/**
 * "Ask for a viewing" box on the property page. Shows the estate agent with photo and
 * rating, and a slot picker. Collapses on phones.
 */
export function ViewingRequest({ property, agent, csrfToken }: Props) {
  const router = useRouter();
  const [slot, setSlot] = useState<string | null>(null);
  const [hiddenState, setHiddenState] = useState<'open' | 'collapsed'>('open');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const onResize = () => setHiddenState(window.innerWidth < 640 ? 'collapsed' : 'open');
    onResize();
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);

  // leaving with a chosen slot: let the browser show its own prompt
  useEffect(() => {
    if (!slot) return;
    const h = (e: BeforeUnloadEvent) => e.preventDefault();
    window.addEventListener('beforeunload', h);
    return () => window.removeEventListener('beforeunload', h);
  }, [slot]);

  async function submit() {
    setBusy(true);
    const res = await fetch('/api/viewings', {
      method: 'POST',
      headers: { 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/json' },
      body: JSON.stringify({ property: property.id, slot, agentId: agent?.id }),
    });
    setBusy(false);
    if (res.ok) router.push(`/viewings/${(await res.json()).id}`);
  }

  return (
    <aside className="viewing" data-state={hiddenState}>
      {agent ? (
        <header>
          <img src={agent.photo} alt="" />
          <h3>{agent.name}</h3>
          <small>Your agent in {agent.branch}, review score {agent.reviewScore.toFixed(1)}</small>
        </header>
      ) : (
        <Badge tone="attention">We are still looking for a colleague near you</Badge>
      )}
      <ul className="features">
        {property.features.map((f) => (
          <li key={f}>{f}</li>
        ))}
      </ul>
      <label htmlFor="slot">When would suit you?</label>
      <select id="slot" value={slot ?? ''} onChange={(e) => setSlot(e.target.value)}>
        {property.slots.map((s) => (
          <option key={s}>{s}</option>
        ))}
      </select>
      <button disabled={!slot || busy} onClick={submit}>
        Request
      </button>
    </aside>
  );
}
