import { folded } from '../../../core/library/folded';
import { LANGUAGES, type Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import { type FieldShape, type Reference, shapeOf } from '../../panels/inspector/control-of';
import { labelOf, optionWord } from '../../panels/inspector/field-words';
import { listOf } from '../../panels/inspector/use-options';
import type { TextEntry } from '../../search/text-block';
import type { FieldTarget } from './field-target';
import type { PaletteContext } from './item';
import type { Named } from './read-value';

/** A field with the ways of writing its name. */
export interface FieldEntry extends TextEntry {
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

/** The fields of what is selected, in the order in which they are shown. */
export const fieldsOf = (target: FieldTarget, context: PaletteContext): readonly FieldEntry[] => {
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

/** What a field may be set to, where that is a list. */
export const optionsOf = (
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
export const fieldAtStart = (
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

/** Yes and no, where that is what a field takes. */
export const yesNo = ({ shape }: FieldEntry, { t }: PaletteContext): readonly Option[] =>
  shape.control.kind === 'yes-no'
    ? [
        { id: 'yes', label: t('keys.palette.yes'), names: ['yes', folded('はい')], others: [] },
        { id: 'no', label: t('keys.palette.no'), names: ['no', folded('いいえ')], others: [] },
      ]
    : [];
