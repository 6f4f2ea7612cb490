import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { YES_NO } from '../../../core/facts/words';
import { type Text, textIn } from '../../../core/library/text';
import type { Scope } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { useChoice } from '../../store/late';
import { EditField } from '../../widgets/EditField';
import { renamed } from '../renamed';
import type { FieldShape, Reference } from './control-of';
import { optionWord } from './field-words';
import { ListField } from './ListField';
import { meant, spoken } from './open-words';
import { Picker, type PickList } from './Picker';
import { RecordsField } from './RecordsField';
import { useOptions } from './use-options';

interface FieldControlProps {
  readonly scope: Scope | undefined;
  readonly path: string;
  readonly label: string;
  readonly shape: FieldShape;
  readonly from?: Reference | undefined;
  readonly value: unknown;
  /** What is shown while nothing is stated. */
  readonly silent: string;
  /** What is assumed or computed while nothing is stated. */
  readonly presumed?: string | undefined;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  onChange(value: unknown): void;
  /** Called when what was typed is given up. */
  onCancel?: (() => void) | undefined;
  /** For parties: makes a new one and gives its id. */
  onCreateParty(name: string): string;
}

const words = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : undefined;
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The control of a field, as its schema asks for it. */
export function FieldControl(props: FieldControlProps) {
  const { scope, path, label, shape, silent } = props;
  const { control, nullable, required } = shape;
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const group = useId();
  const [value, onChange] = useChoice(props.value, props.onChange);
  const reference = control.kind === 'one' || control.kind === 'several' ? control.of : props.from;
  const options = useOptions(reference);
  const shared = { label, describedBy: props.describedBy, placeholder: value === null ? t('inspector.none') : silent };
  // A field keeps what is typed in it by itself, until it was refused or taken.
  const typed = { ...shared, invalid: props.invalid, onCancel: props.onCancel };
  const { value: said, onChange: say } = props;
  const clear = required ? {} : { onClear: () => onChange(undefined) };
  const create =
    reference === 'party' ? { onCreate: (name: string) => onChange(withOne(props.onCreateParty(name))) } : {};
  const withOne = (id: string): unknown => (control.kind === 'several' ? [...(words(value) ?? []), id] : id);

  if (reference !== undefined && (control.kind === 'word' || control.kind === 'one'))
    return (
      <Picker {...shared} options={options} value={word(value) || undefined} onPick={onChange} {...clear} {...create} />
    );
  switch (control.kind) {
    case 'yes-no': {
      const states = [
        [true, YES_NO.true?.[language]],
        [false, YES_NO.false?.[language]],
        [undefined, props.presumed === undefined ? silent : t('inspector.auto', { value: props.presumed })],
      ] as const;
      return (
        <span className="seg" role="radiogroup" aria-label={label} aria-describedby={props.describedBy}>
          {states.map(([state, name]) => (
            <label key={String(state)}>
              <input
                type="radio"
                name={group}
                checked={typeof value === 'boolean' ? value === state : state === undefined}
                onChange={() => onChange(state)}
              />
              {name}
            </label>
          ))}
        </span>
      );
    }
    case 'choice':
      return (
        <select
          className="edit-field"
          aria-label={label}
          aria-describedby={props.describedBy}
          value={value === null ? 'null' : `=${word(value)}`}
          onChange={({ target }) => {
            if (target.value === 'null') onChange(null);
            else onChange(target.value === '=' ? undefined : target.value.slice(1));
          }}
        >
          {!required && <option value="=">{silent}</option>}
          {control.options.map((option) => (
            <option key={option} value={`=${option}`}>
              {optionWord(scope, path, option, t, language)}
            </option>
          ))}
          {nullable && <option value="null">{t('inspector.none')}</option>}
        </select>
      );
    case 'choices':
    case 'several':
    case 'words': {
      const name = (id: string): string => optionWord(scope, path, id, t, language);
      const closed: PickList | undefined =
        control.kind === 'choices'
          ? { name, list: () => control.options.map((id) => ({ id, name: name(id) })) }
          : undefined;
      const open = closed ?? (reference === undefined ? undefined : options);
      const list = { label, describedBy: props.describedBy, placeholder: shared.placeholder };
      const free = {
        wordOf: (one: string) => spoken(scope, path, one, language),
        meantBy: (written: string) => meant(scope, path, written),
      };
      return <ListField {...list} {...free} value={words(value)} options={open} onChange={onChange} {...create} />;
    }
    case 'texts': {
      const texts = Array.isArray(value) ? value.map((text) => textIn(text as Text, language)) : undefined;
      return <ListField {...shared} value={texts} onChange={onChange} />;
    }
    case 'records':
      return (
        <RecordsField
          label={label}
          entries={control.entries}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <EditField
          {...typed}
          multiline={path === 'note' || path === 'description'}
          value={textIn(said as Text | undefined, language)}
          onCommit={(text) =>
            say(text.trim() === '' ? undefined : renamed(said as Text | undefined, language, text.trim()))
          }
        />
      );
    case 'number':
      return (
        <EditField
          {...typed}
          inputMode="numeric"
          value={word(said)}
          onCommit={(text) => say(text.trim() === '' ? undefined : Number(text.normalize('NFKC').replaceAll(',', '')))}
        />
      );
    case 'date':
    case 'word':
    case 'one':
      return (
        <EditField
          {...typed}
          value={spoken(scope, path, word(said), language)}
          onCommit={(text) => say(text.trim() === '' ? undefined : meant(scope, path, text.normalize('NFKC').trim()))}
        />
      );
  }
}
