import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EditField } from '../../widgets/EditField';
import { Picker, type PickList } from './Picker';

interface ListFieldProps {
  readonly label: string;
  /** Absent: nobody said. */
  readonly value: readonly string[] | undefined;
  /** What may be added; absent where any words may. */
  readonly options?: PickList | undefined;
  /** What a member that may be any word is called, and which one was meant by what was typed. */
  wordOf?(member: string): string;
  meantBy?(written: string): string;
  readonly placeholder: string;
  readonly describedBy?: string | undefined;
  onChange(value: readonly string[] | undefined): void;
  onCreate?: ((name: string) => void) | undefined;
}

/** A list of words or references: what is in it can be taken out, and more be added. The last one out leaves unknown. */
export function ListField(props: ListFieldProps) {
  const { label, value, options, placeholder, describedBy, onChange, onCreate } = props;
  const { t } = useTranslation();
  const members = value ?? [];
  const nameOf = (id: string): string => options?.name(id) ?? props.wordOf?.(id) ?? id;
  const add = (word: string): void => {
    const trimmed = options === undefined ? (props.meantBy?.(word.trim()) ?? word.trim()) : word.trim();
    if (trimmed !== '' && !members.includes(trimmed)) onChange([...members, trimmed]);
  };
  const remove = (word: string): void => {
    const rest = members.filter((member) => member !== word);
    onChange(rest.length === 0 ? undefined : rest);
  };
  const adding = t('inspector.list.add', { label });
  const shown = members.length === 0 ? placeholder : t('inspector.list.more');
  return (
    <div className="list-field">
      {members.length > 0 && (
        <ul aria-label={label}>
          {members.map((member) => (
            <li key={member} className="chip">
              <span>{nameOf(member)}</span>
              <button
                type="button"
                aria-label={t('inspector.list.remove', { name: nameOf(member) })}
                onClick={() => remove(member)}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {options === undefined ? (
        <EditField label={adding} value="" empties placeholder={shown} describedBy={describedBy} onCommit={add} />
      ) : (
        <Picker
          label={adding}
          options={{ ...options, list: () => options.list().filter(({ id }) => !members.includes(id)) }}
          placeholder={shown}
          describedBy={describedBy}
          onPick={add}
          {...(onCreate === undefined ? {} : { onCreate })}
        />
      )}
    </div>
  );
}
