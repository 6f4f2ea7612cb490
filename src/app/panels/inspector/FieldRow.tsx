import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { inTurn } from '../../../core/document/edits/edit';
import { addParty } from '../../../core/document/edits/elements';
import type { FactValue } from '../../../core/facts/fact';
import { YES_NO } from '../../../core/facts/words';
import { type PartyId, PartyIdSchema } from '../../../core/model/id';
import { useEditor, useEditorStore } from '../../store/editor';
import { useChoice } from '../../store/late';
import { SourceMark } from '../../widgets/SourceMark';
import { newId } from '../add-part';
import { type Control, shapeOf } from './control-of';
import { FieldControl } from './FieldControl';
import type { Field } from './field';
import { labelOf, optionWord } from './field-words';
import { sharedValue, type Target } from './target';
import { factFor, useFacts } from './use-facts';
import { useOptions } from './use-options';

interface FieldRowProps {
  readonly field: Field;
  readonly target: Target;
}

type Fault = 'date' | 'number' | 'other';
const faultOf = ({ kind }: Control): Fault => (kind === 'date' || kind === 'number' ? kind : 'other');

/** A field: what it is called, its value, and where the value comes from. */
export function FieldRow({ field, target }: FieldRowProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const language = useEditor((state) => state.language);
  const facts = useFacts();
  const [fault, setFault] = useState<Fault>();
  const hint = useId();
  const { path, from } = field;
  const { scope, ids, records } = target;
  const shape = shapeOf(target.entries, path);
  const { control } = shape;
  const reference = control.kind === 'one' || control.kind === 'several' ? control.of : from;
  const options = useOptions(reference);
  const { value, mixed } = sharedValue(records, path);
  const only = ids.length === 1 ? ids[0] : undefined;
  const fact = only === undefined || mixed || scope === undefined ? undefined : factFor(facts, scope, path, only);
  const label = labelOf(scope, path, t, language);

  const wordOf = (known: FactValue): string => {
    if (known === null) return t('inspector.none');
    if (typeof known === 'boolean') return YES_NO[String(known)]?.[language] ?? '';
    if (typeof known === 'number') return known.toLocaleString(language);
    if (typeof known !== 'string') return known.map(wordOf).join(t('parts.tree.comma'));
    return options.name(known) ?? optionWord(scope, path, known, t, language);
  };
  const stated = value !== undefined;
  const known = stated ? undefined : fact?.value;
  const word = known === undefined || (Array.isArray(known) && known.length === 0) ? '' : wordOf(known);
  const silent = mixed
    ? t('inspector.mixed')
    : word === ''
      ? t('inspector.unknown')
      : t('inspector.automatic', { value: word });
  // A fact may take silence for an answer (one unit); that is an assumption, since nobody wrote it.
  const told = fact === undefined || fact.source.kind === 'stated' ? 'assumed' : fact.source.kind;
  const source = stated || mixed ? 'stated' : word === '' ? 'unknown' : told;

  const onChange = (next: unknown): void => {
    const before = store.getState().document;
    const edit = target.change(path, next);
    const refused = edit(before) === before && JSON.stringify(next) !== JSON.stringify(value);
    setFault(refused ? faultOf(control) : undefined);
    if (!refused) store.getState().edit('inspector.step.change', edit);
  };
  const [isNone, setNone] = useChoice(value === null, (none: boolean) => onChange(none ? null : undefined));
  const onCreateParty = (name: string): PartyId => {
    const { document, edit } = store.getState();
    const id = v.parse(PartyIdSchema, newId(document, 'party'));
    edit('inspector.step.party', inTurn(addParty({ id, name })));
    return id;
  };
  const limits =
    control.kind === 'number' ? { least: control.least ?? 0, most: (control.most ?? 0).toLocaleString(language) } : {};
  const faultWords: Readonly<Record<Fault, () => string>> = {
    date: () => t('inspector.refused.date'),
    number: () => t('inspector.refused.number', { least: 0, most: '', ...limits }),
    other: () => t('inspector.refused.other'),
  };
  const canBeNone = shape.nullable && control.kind !== 'choice';
  const wide = control.kind === 'records' || path === 'note' || path === 'description';

  return (
    <div className={wide ? 'insp-row wide' : 'insp-row'} data-source={source}>
      <span className="insp-label">{label}</span>
      <span className="insp-value">
        <FieldControl
          scope={scope}
          path={path}
          label={label}
          shape={shape}
          from={from}
          value={value}
          silent={silent}
          presumed={word === '' ? undefined : word}
          invalid={fault !== undefined}
          describedBy={fault === undefined ? undefined : hint}
          onChange={onChange}
          onCancel={() => setFault(undefined)}
          onCreateParty={onCreateParty}
        />
        {canBeNone && (
          <button
            type="button"
            className="btn compact none-button"
            aria-pressed={isNone}
            aria-label={t('inspector.noneOf', { label })}
            onClick={() => setNone(!isNone)}
          >
            {t('inspector.none')}
          </button>
        )}
      </span>
      <SourceMark source={source} title={fact?.source.kind === 'assumed' ? fact.source.by : undefined} />
      {fault !== undefined && (
        <span id={hint} className="fault insp-fault" role="alert">
          {faultWords[fault]()}
        </span>
      )}
    </div>
  );
}
