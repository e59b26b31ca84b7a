import { memo, useCallback, useContext, useMemo, useState } from 'react';
import { useForm, type SubmitHandler } from 'react-hook-form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';

import { api } from '../../lib/api';
import { ThemeContext } from '../../theme/ThemeContext';
import { usePrompt } from '../../hooks/usePrompt';
import { MapView } from '../../components/MapView';
import type { Stop, Trip } from '../../models/trip';

interface Props {
  tripId: string;
  travelAgent?: string;
  onSaved?: (trip: Trip) => void;
}

const EMPTY: Stop[] = [];

/** One row of the list. Memoized, since dragging renders the whole list. */
const StopRow = memo(function StopRow({ stop, onRemove }: { stop: Stop; onRemove: (id: string) => void }) {
  return (
    <li className="stop">
      <span>{stop.name}</span>
      <button type="button" onClick={() => onRemove(stop.id)} aria-label={`Remove ${stop.name}`}>×</button>
    </li>
  );
});

export function TripEditor({ tripId, travelAgent, onSaved }: Props) {
  const { palette } = useContext(ThemeContext);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [layer, setLayer] = useState<'relief' | 'satellite'>('relief');

  const { data: trip, isPending } = useQuery({
    queryKey: ['trip', tripId],
    queryFn: ({ signal }) => api.get<Trip>(`/trips/${tripId}`, { signal }),
  });
  const save = useMutation({
    mutationFn: (next: Trip) => api.put<Trip>(`/trips/${tripId}`, next),
    onSuccess: (saved) => {
      client.setQueryData(['trip', tripId], saved);
      onSaved?.(saved);
    },
  });

  const form = useForm<Trip>({ values: trip });
  const stops = form.watch('stops') ?? EMPTY;
  const length = useMemo(() => stops.reduce((sum, s) => sum + (s.distance ?? 0), 0), [stops]);
  const remove = useCallback((id: string) => form.setValue('stops', stops.filter((s) => s.id !== id)), [form, stops]);

  // Asks before leaving with unsaved changes.
  usePrompt('Leave without saving?', form.formState.isDirty);

  const submit: SubmitHandler<Trip> = async (next) => {
    await save.mutateAsync({ ...next, bookedBy: travelAgent });
    navigate('/trips');
  };

  if (isPending) return <p>Loading…</p>;
  return (
    <form onSubmit={form.handleSubmit(submit)} style={{ background: `linear-gradient(${palette.sand}, ${palette.sea})` }}>
      <input {...form.register('title', { required: true, maxLength: 80 })} placeholder="Title" />
      <MapView stops={stops} layer={layer} onLayer={setLayer} attention={trip?.warnings.length ? 'high' : 'none'} />
      <ol>{stops.map((s) => <StopRow key={s.id} stop={s} onRemove={remove} />)}</ol>
      <footer>
        {length.toFixed(0)} km, insurance policy {trip?.policyNumber ?? '—'}
        <button disabled={save.isPending}>Save</button>
      </footer>
    </form>
  );
}
