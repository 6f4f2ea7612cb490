import { YES_NO } from '../../../core/facts/words';
import { folded } from '../../../core/library/folded';
import type { Model } from '../../../core/model/model';
import { optionWord } from '../inspector/field-words';
import type { PickOption } from '../inspector/Picker';
import { listOf } from '../inspector/use-options';
import type { Column } from './columns';
import type { Speech } from './speech';

interface Known extends PickOption {
  readonly key: string;
  readonly also: string;
}

/** More than this nobody reads; typing narrows the list. */
const SHOWN = 12;

const kept = new WeakMap<Model, Map<string, readonly Known[]>>();

const optionsOf = (column: Column, model: Model, speech: Speech): readonly PickOption[] => {
  const { control } = column.shape;
  const { scope, path, reference } = column;
  const { t, language } = speech;
  if (reference !== undefined) return listOf(reference, model, language);
  if (control.kind === 'yes-no') return ['true', 'false'].map((id) => ({ id, name: YES_NO[id]?.[language] ?? id }));
  if (control.kind !== 'choice' && control.kind !== 'choices') return [];
  return control.options.map((id) => ({ id, name: optionWord(scope, path, id, t, language) }));
};

/** Everything that a cell of the column may hold, with the keys by which it is found; made once for each model. */
const knownOf = (column: Column, model: Model, speech: Speech): readonly Known[] => {
  const lists = kept.get(model) ?? new Map<string, readonly Known[]>();
  kept.set(model, lists);
  const name = `${column.reference ?? `${column.scope} ${column.path}`} ${speech.language}`;
  const made =
    lists.get(name) ??
    optionsOf(column, model, speech).map((option) => ({
      ...option,
      key: folded(option.name),
      also: folded(option.also ?? ''),
    }));
  lists.set(name, made);
  return made;
};

/** Whether a list helps to fill the column in. */
export const hasSuggestions = ({ reference, shape: { control } }: Column): boolean =>
  reference !== undefined || ['choice', 'choices', 'yes-no'].includes(control.kind);

/** The part of a list that is being typed, and what stands before it. */
export const lastPart = (column: Column, typed: string): readonly [before: string, part: string] => {
  const { kind } = column.shape.control;
  if (kind !== 'several' && kind !== 'choices' && kind !== 'words') return ['', typed];
  const at = Math.max(...['、', ',', '，', ';', '；'].map((sign) => typed.lastIndexOf(sign)));
  return [typed.slice(0, at + 1), typed.slice(at + 1)];
};

/** What fits the words typed: names that begin so, then names that have them. Linear in what there is to choose from. */
export const suggestionsFor = (column: Column, typed: string, model: Model, speech: Speech): readonly PickOption[] => {
  const wanted = folded(lastPart(column, typed)[1]);
  const known = knownOf(column, model, speech);
  if (wanted === '') return known.slice(0, SHOWN);
  const first: Known[] = [];
  const others: Known[] = [];
  for (const option of known) {
    if (option.key.startsWith(wanted)) first.push(option);
    else if (others.length < SHOWN && (option.key.includes(wanted) || option.also.includes(wanted)))
      others.push(option);
    if (first.length === SHOWN) break;
  }
  return [...first, ...others].slice(0, SHOWN);
};
