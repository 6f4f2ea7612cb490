import * as v from 'valibot';
import { type Edit, inTurn } from '../../../core/document/edits/edit';
import { addParty } from '../../../core/document/edits/elements';
import { rename } from '../../../core/document/edits/update';
import { folded } from '../../../core/library/folded';
import type { Text } from '../../../core/library/text';
import { PartyIdSchema } from '../../../core/model/id';
import { canvasApi } from '../../canvas/canvas-api';
import { newId } from '../../panels/add-part';
import { valueAt } from '../../panels/inspector/target';
import { renamed } from '../../panels/renamed';
import { bestOf } from '../../search/choices';
import { type FieldEntry, fieldAtStart, fieldsOf, optionsOf, yesNo } from './field-entries';
import { type FieldTarget, targetOf } from './field-target';
import { type Item, MOST, type PaletteContext } from './item';
import { readValue } from './read-value';

interface Setting {
  readonly said: string;
  readonly edits: readonly Edit[];
}

const NAME = ['name', '名前', '名称'].map(folded);

const nameSetting = (part: string, target: FieldTarget, { t, commands }: PaletteContext): Setting | undefined => {
  const [first = '', ...rest] = part.trim().split(/\s+/);
  const words = rest.join(' ');
  const { table } = target;
  if (!NAME.includes(folded(first)) || words === '' || table === undefined) return undefined;
  const { language } = commands.store.getState();
  const edits = target.records.map((record, at) =>
    rename(table, target.ids[at] ?? '', renamed((record as { readonly name?: Text }).name, language, words)),
  );
  return { said: `${t('inspector.name')}${t('common.colon')}${words}`, edits };
};

/** What one part asks for; `undefined` while it is no field with a value that the field takes. */
const settingOf = (
  part: string,
  target: FieldTarget,
  fields: readonly FieldEntry[],
  context: PaletteContext,
): Setting | undefined => {
  const found = fieldAtStart(part, fields);
  if (found === undefined) return nameSetting(part, target, context);
  const { field, rest } = found;
  const { document, language } = context.commands.store.getState();
  if (rest === '') return undefined;
  const { control, nullable } = field.shape;
  const options = optionsOf(field, target, context);
  const read = readValue(rest, { control, nullable, options, canMake: field.reference === 'party' });
  const said = `${field.label}${context.t('common.colon')}${rest}`;
  if (read.kind === 'fault') return undefined;
  if (read.kind === 'new') {
    const id = v.parse(PartyIdSchema, newId(document, 'party'));
    return { said, edits: [addParty({ id, name: read.name }), target.change(field.path, id)] };
  }
  const value =
    control.kind === 'text' && typeof read.value === 'string'
      ? renamed(valueAt(target.records[0], field.path) as Text | undefined, language, read.value)
      : read.value;
  return { said, edits: [target.change(field.path, value)] };
};

/** Whether the schema takes it: a change that it refuses leaves the document as it was, as does one to the same value. */
const isTaken = (
  setting: Setting,
  field: FieldEntry | undefined,
  target: FieldTarget,
  context: PaletteContext,
): boolean => {
  const { document } = context.commands.store.getState();
  if (inTurn(...setting.edits)(document) !== document) return true;
  const known = field === undefined ? undefined : valueAt(target.records[0], field.path);
  return known !== undefined || /(unknown|\?|不明)$/i.test(setting.said);
};

const SPLIT = /\s*[;；]\s*/;

/**
 * Sets fields of what is selected: `credentials default; end of support 2023-03-31`. All parts that can be understood
 * are set as one step; for the part being written, fields and values are offered.
 */
export const fieldItems = (text: string, context: PaletteContext): readonly Item[] => {
  const { t, commands, model } = context;
  const { store } = commands;
  const target = targetOf(store.getState(), model);
  if (target === undefined) return [];
  const fields = fieldsOf(target, context);
  const parts = text.split(SPLIT).filter((part) => part.trim() !== '');
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const settings = parts.map((part) => ({ part, setting: settingOf(part, target, fields, context) }));
  const faults = settings.filter(
    ({ part, setting }) =>
      setting === undefined || !isTaken(setting, fieldAtStart(part, fields)?.field, target, context),
  );
  const items: Item[] = [];
  if (settings.length > 0 && faults.length === 0) {
    const edits = settings.flatMap(({ setting }) => setting?.edits ?? []);
    items.push({
      key: 'field set',
      kind: 'field',
      id: 'set',
      name: settings.map(({ setting }) => setting?.said).join(' · '),
      end: t('keys.palette.set', { count: target.ids.length }),
      run: () => {
        store.getState().edit('inspector.step.change', inTurn(...edits));
        canvasApi.focus();
        return undefined;
      },
    });
  }
  const wrong = faults.filter(({ part }) => part !== last);
  for (const { part } of wrong)
    items.push({
      key: `fault ${part}`,
      kind: 'field',
      id: 'fault',
      name: t('keys.palette.notUnderstood', { part }),
      end: '',
      isFault: true,
      run: () => undefined,
    });
  const write = (part: string): string => `=${[...before, part].join('; ')}`;
  const now = fieldAtStart(last, fields);
  if (now !== undefined) {
    const options = optionsOf(now.field, target, context) ?? yesNo(now.field, context);
    for (const { id, label } of bestOf(options, now.rest).slice(0, MOST))
      items.push({
        key: `field ${now.field.path} ${id}`,
        kind: 'field',
        id,
        name: `${now.field.label}${t('common.colon')}${label}`,
        end: '',
        run: () => write(`${now.field.label} ${id}; `),
      });
  }
  // Once it can be set, other fields are no longer what is being looked for.
  if (items[0]?.id === 'set') return items;
  for (const { path, label } of bestOf(fields, last))
    items.push({
      key: `field ${path}`,
      kind: 'field',
      id: path,
      name: label,
      end: path,
      run: () => write(`${label} `),
    });
  return items;
};
