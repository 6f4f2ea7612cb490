import * as v from 'valibot';
import { type Edit, inTurn } from '../../../core/document/edits/edit';
import { addParty } from '../../../core/document/edits/elements';
import { rename } from '../../../core/document/edits/update';
import { folded } from '../../../core/library/folded';
import type { Text } from '../../../core/library/text';
import { LANGUAGES, type Language } from '../../../core/library/vocabulary';
import { PartyIdSchema } from '../../../core/model/id';
import type { Model } from '../../../core/model/model';
import { canvasApi } from '../../canvas/canvas-api';
import { newId } from '../../panels/add-part';
import { type FieldShape, type Reference, shapeOf } from '../../panels/inspector/control-of';
import { labelOf, optionWord } from '../../panels/inspector/field-words';
import { valueAt } from '../../panels/inspector/target';
import { listOf } from '../../panels/inspector/use-options';
import { renamed } from '../../panels/renamed';
import { bestOf } from '../../search/choices';
import type { TextEntry } from '../../search/text-block';
import { type FieldTarget, targetOf } from './field-target';
import { type Item, MOST, type PaletteContext } from './item';
import { type Named, readValue } from './read-value';

/** A field with the ways of writing its name. */
interface FieldEntry extends TextEntry {
  readonly path: string;
  readonly label: string;
  readonly shape: FieldShape;
  readonly reference: Reference | undefined;
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

/** Network interfaces are written by their addresses, so they are found by that word too. */
const addressWords = ({ control }: FieldShape, { t }: PaletteContext): readonly string[] =>
  control.kind === 'records' && 'addresses' in control.entries
    ? ['address', 'ip', folded(t('inspector.field.addresses'))]
    : [];

const fieldsOf = (target: FieldTarget, context: PaletteContext): readonly FieldEntry[] => {
  const { t, commands } = context;
  const { language } = commands.store.getState();
  return target.fields.map(({ path, from }) => {
    const shape = shapeOf(target.entries, path);
    const { control } = shape;
    const label = labelOf(target.scope, path, t, language);
    const labels = LANGUAGES.map((each) => folded(labelOf(target.scope, path, t, each)));
    const last = lastOf(path);
    const isOnly = target.fields.filter((other) => lastOf(other.path) === last).length === 1;
    return {
      id: path,
      path,
      label,
      shape,
      reference: control.kind === 'one' || control.kind === 'several' ? control.of : from,
      names: [folded(path), ...labels, ...(isOnly ? [folded(last)] : []), ...addressWords(shape, context)],
      others: [],
    };
  });
};

interface Option extends Named, TextEntry {
  readonly label: string;
}

/** What references may point to, written once for each state of the hospital. */
const lists = new WeakMap<Model, Map<string, readonly Option[]>>();
const referencesOf = (of: Reference, model: Model, language: Language): readonly Option[] => {
  const kept = lists.get(model) ?? new Map<string, readonly Option[]>();
  lists.set(model, kept);
  const key = `${of} ${language}`;
  const made =
    kept.get(key) ??
    listOf(of, model, language).map(({ id, name }) => ({
      id,
      label: name,
      names: [folded(name)],
      others: [folded(id)],
    }));
  kept.set(key, made);
  return made;
};

const optionsOf = (
  { path, shape, reference }: FieldEntry,
  target: FieldTarget,
  { t, model, commands }: PaletteContext,
): readonly Option[] | undefined => {
  const { language } = commands.store.getState();
  const { control } = shape;
  if (reference !== undefined) return referencesOf(reference, model, language);
  if (control.kind !== 'choice' && control.kind !== 'choices') return undefined;
  return control.options.map((id) => {
    const words = LANGUAGES.map((each) => optionWord(target.scope, path, id, t, each));
    const label = optionWord(target.scope, path, id, t, language);
    return { id, label, names: words.map(folded), others: [folded(id)] };
  });
};

/** A field at the start of what was written, and what stands after it. The longest name that fits wins. */
const fieldAtStart = (
  part: string,
  fields: readonly FieldEntry[],
): { readonly field: FieldEntry; readonly rest: string } | undefined => {
  const words = part.trim().split(/\s+/);
  for (let cut = words.length; cut > 0; cut -= 1) {
    const wanted = folded(words.slice(0, cut).join('')).replace(/[:=]$/, '');
    const exact = fields.find(({ names }) => names.includes(wanted));
    if (exact !== undefined) return { field: exact, rest: words.slice(cut).join(' ') };
  }
  return undefined;
};

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
  return { said: `${t('inspector.name')}: ${words}`, edits };
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
  const said = `${field.label}: ${rest}`;
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
        name: `${now.field.label}: ${label}`,
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

const yesNo = ({ shape }: FieldEntry, { t }: PaletteContext): readonly Option[] =>
  shape.control.kind === 'yes-no'
    ? [
        { id: 'yes', label: t('keys.palette.yes'), names: ['yes', folded('はい')], others: [] },
        { id: 'no', label: t('keys.palette.no'), names: ['no', folded('いいえ')], others: [] },
      ]
    : [];
