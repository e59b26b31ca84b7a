import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { z } from 'zod';

import { Field, Select, SubmitButton } from '../ui';
import { useSavePolicy } from '../hooks/useSavePolicy';

export const policySchema = z.object({
  holderName: z.string().min(2),
  policyNumber: z.string().regex(/^HM-\d{7}$/),
  cover: z.enum(['fire', 'water', 'theft', 'total-loss']),
  insuredValue: z.coerce.number().positive(),
  agentCode: z.string().length(5).optional(),
  acceptedRisk: z.boolean(),
});

type PolicyValues = z.infer<typeof policySchema>;

const COVER_LABELS: Record<PolicyValues['cover'], string> = {
  fire: 'Fire and smoke',
  water: 'Burst pipes',
  theft: 'Theft',
  'total-loss': 'Total loss',
};

interface PolicyFormProps {
  defaultValues?: Partial<PolicyValues>;
  onSaved: (policyNumber: string) => void;
}

/** Home insurance: new policy or amendment. The broker sees the same form with the agent code filled in. */
export function PolicyForm({ defaultValues, onSaved }: PolicyFormProps) {
  const { register, handleSubmit, formState } = useForm<PolicyValues>({ resolver: zodResolver(policySchema), defaultValues });
  const save = useSavePolicy();

  const submit = handleSubmit(async (values) => {
    const saved = await save.mutateAsync(values);
    onSaved(saved.policyNumber);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Field label="Policy holder" error={formState.errors.holderName} {...register('holderName')} />
      <Field label="Policy number" placeholder="HM-0000000" {...register('policyNumber')} />
      <Select label="Cover" options={COVER_LABELS} {...register('cover')} />
      <Field label="Insured value of the property (€)" inputMode="decimal" {...register('insuredValue')} />
      <Field label="Agent code" hint="On the card of your insurance agent" {...register('agentCode')} />
      <label>
        <input type="checkbox" {...register('acceptedRisk')} /> I have read what happens after a loss in a flooded basement
      </label>
      <SubmitButton busy={save.isPending}>Save</SubmitButton>
      <p className="hint">Claims are answered within ten days. An expert may call: please keep the damaged goods in storage.</p>
    </form>
  );
}
