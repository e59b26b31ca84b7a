import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  /** Keys, with what each does. */
  readonly rows: readonly (readonly [key: string, label: string])[];
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The list of keys, over the page; Escape closes it. */
export function KeyDialog({ title, rows, closeLabel, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <>
          <dl>
            {rows.map(([key, label]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
          <button type="button" class="secondary" onClick={close}>
            {closeLabel}
          </button>
        </>
      )}
    </Dialog>
  );
}
