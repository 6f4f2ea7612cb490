import { useTranslation } from 'react-i18next';
import type * as v from 'valibot';
import { useEditor } from '../../store/editor';
import { shapeOf } from './control-of';
import { FieldControl } from './FieldControl';
import { labelOf } from './field-words';
import { valueAt } from './target';

interface RecordsFieldProps {
  readonly label: string;
  readonly entries: v.ObjectEntries;
  readonly value: readonly unknown[];
  onChange(value: readonly object[] | undefined): void;
}

/** The fields of a record inside a list; groups of fields count by their members. */
const pathsOf = (entries: v.ObjectEntries): readonly string[] =>
  Object.keys(entries).flatMap((field) => {
    const { control } = shapeOf(entries, field);
    return control.kind === 'records' ? Object.keys(control.entries).map((inner) => `${field}.${inner}`) : [field];
  });

const withValue = (record: object, path: string, value: unknown): object => {
  const [field = '', ...deeper] = path.split('.');
  const { [field]: before, ...rest } = record as Readonly<Record<string, unknown>>;
  const next = deeper.length === 0 ? value : withValue((before ?? {}) as object, deeper.join('.'), value);
  const empty = next === undefined || (typeof next === 'object' && next !== null && Object.keys(next).length === 0);
  return empty ? rest : { ...rest, [field]: next };
};

/** A list of small records, such as network interfaces: each with its fields, and ways to add and take away. */
export function RecordsField({ label, entries, value, onChange }: RecordsFieldProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const records = value.filter((record): record is object => typeof record === 'object' && record !== null);
  const paths = pathsOf(entries);
  const put = (index: number, record: object): void =>
    onChange(records.map((before, at) => (at === index ? record : before)));
  const remove = (index: number): void => {
    const rest = records.filter((_, at) => at !== index);
    onChange(rest.length === 0 ? undefined : rest);
  };
  return (
    <div className="records-field">
      {records.map((record, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records have no identity but their place
        <fieldset key={index}>
          <legend>{t('inspector.list.item', { label, number: index + 1 })}</legend>
          {paths.map((path) => {
            const name = labelOf(undefined, path, t, language);
            return (
              <div key={path} className="record-line">
                <span>{name}</span>
                <FieldControl
                  scope={undefined}
                  path={path}
                  label={name}
                  shape={shapeOf(entries, path)}
                  value={valueAt(record, path)}
                  silent={t('inspector.unknown')}
                  invalid={false}
                  onChange={(next) => put(index, withValue(record, path, next))}
                  onCreateParty={(id) => id}
                />
              </div>
            );
          })}
          <button type="button" className="btn compact" onClick={() => remove(index)}>
            {t('inspector.list.removeItem')}
          </button>
        </fieldset>
      ))}
      <button type="button" className="btn compact" onClick={() => onChange([...records, {}])}>
        {t('inspector.list.add', { label })}
      </button>
    </div>
  );
}
