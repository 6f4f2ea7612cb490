import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { type Edit, inTurn } from '../../../core/document/edits/edit';
import { addParty } from '../../../core/document/edits/elements';
import { type PartyId, PartyIdSchema } from '../../../core/model/id';
import { useEditor, useEditorStore } from '../../store/editor';
import { newId } from '../add-part';
import { shapeOf } from '../inspector/control-of';
import { FieldControl } from '../inspector/FieldControl';
import { labelOf } from '../inspector/field-words';
import { type Target, valueAt } from '../inspector/target';

export interface FormField {
  readonly path: string;
  readonly label?: string;
  /** For closed values: what each is called here. */
  readonly options?: readonly (readonly [value: string, word: string])[];
}

interface RecordFormProps {
  readonly target: Target;
  /** Fields by their paths, in order, each with a name of its own where the inspector's does not say enough. */
  readonly fields: readonly FormField[];
  /** What the step is called in the history: a full key of the words. */
  readonly step: string;
  readonly label: string;
  /** What a field says while nothing is; without it, that it is unknown. */
  readonly silent?: string;
}

/** Several fields of one element that are filled in together and kept as one step. */
export function RecordForm({ target, fields, step, label, silent }: RecordFormProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const language = useEditor((state) => state.language);
  const [draft, setDraft] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [parties, setParties] = useState<readonly Edit[]>([]);
  const [refused, setRefused] = useState(false);
  const record = target.records[0];
  const put = (path: string, value: unknown): void => {
    setRefused(false);
    setDraft((before) => new Map(before).set(path, value));
  };
  const onCreateParty = (name: string): PartyId => {
    const { document } = store.getState();
    const made = inTurn(...parties)(document);
    const id = v.parse(PartyIdSchema, newId(made, 'party'));
    setParties([...parties, addParty({ id, name })]);
    return id;
  };
  const save = (): void => {
    const { document, edit } = store.getState();
    let changed = inTurn(...parties)(document);
    for (const [path, value] of draft) {
      if (JSON.stringify(valueAt(record, path)) === JSON.stringify(value)) continue;
      const next = target.change(path, value)(changed);
      // A value that no file may have changes nothing, so nothing is kept and the form stays.
      if (next === changed) {
        setRefused(true);
        return;
      }
      changed = next;
    }
    edit(step, inTurn(...parties, ...[...draft].map(([path, value]) => target.change(path, value))));
    setDraft(new Map());
    setParties([]);
  };
  const give = (): void => {
    setDraft(new Map());
    setParties([]);
    setRefused(false);
  };
  return (
    <form
      className="cm-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {fields.map(({ path, label: own, options }) => {
        const name = own ?? labelOf(target.scope, path, t, language);
        const value = draft.has(path) ? draft.get(path) : valueAt(record, path);
        if (options !== undefined)
          return (
            <label key={path} className="cm-field">
              <span>{name}</span>
              <select
                className="edit-field"
                value={typeof value === 'string' ? value : ''}
                onChange={({ target: { value: next } }) => put(path, next === '' ? undefined : next)}
              >
                <option value="">{silent ?? t('inspector.unknown')}</option>
                {options.map(([option, word]) => (
                  <option key={option} value={option}>
                    {word}
                  </option>
                ))}
              </select>
            </label>
          );
        return (
          <div key={path} className="cm-field">
            <span>{name}</span>
            <FieldControl
              scope={target.scope}
              path={path}
              label={name}
              shape={shapeOf(target.entries, path)}
              value={value}
              silent={silent ?? t('inspector.unknown')}
              invalid={refused && draft.has(path)}
              onChange={(value) => put(path, value)}
              onCreateParty={onCreateParty}
            />
          </div>
        );
      })}
      {refused && (
        <p role="alert" className="problem">
          {t('conduits.form.refused')}
        </p>
      )}
      {draft.size > 0 && (
        <p className="cm-actions">
          <button type="submit" className="btn primary">
            {t('conduits.form.save')}
          </button>
          <button type="button" className="btn" onClick={give}>
            {t('conduits.form.giveUp')}
          </button>
        </p>
      )}
    </form>
  );
}
