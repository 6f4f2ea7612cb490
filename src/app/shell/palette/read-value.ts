import { folded } from '../../../core/library/folded';
import type { Control } from '../../panels/inspector/control-of';

/** A value that people may name: the words for it, folded, and what is written into the document. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export type Read =
  | { readonly kind: 'value'; readonly value: unknown }
  /** A party of that name does not exist yet. */
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'fault' };

const value = (of: unknown): Read => ({ kind: 'value', value: of });
const FAULT: Read = { kind: 'fault' };

const YES = ['yes', 'y', 'true', 'はい', 'あり', '有'].map(folded);
const NO = ['no', 'n', 'false', 'いいえ', 'なし', '無'].map(folded);
const UNKNOWN = ['unknown', '?', '不明', '未確認'].map(folded);
const NONE = ['none', 'null', 'なし', '無し'].map(folded);

const named = (word: string, options: readonly Named[]): string | undefined => {
  const wanted = folded(word);
  const exact = options.find(({ id, names }) => folded(id) === wanted || names.includes(wanted));
  if (exact !== undefined || wanted === '') return exact?.id;
  const starting = options.filter(({ id, names }) => [folded(id), ...names].some((name) => name.startsWith(wanted)));
  return starting.length === 1 ? starting[0]?.id : undefined;
};

const members = (text: string): readonly string[] =>
  text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Question {
  readonly control: Control;
  readonly nullable: boolean;
  /** What may be chosen, where the field does not take any words. */
  readonly options: readonly Named[] | undefined;
  /** Whether what is not among the options can be made. */
  readonly canMake: boolean;
}

/** What a person wrote, as the field's schema asks for it. Empty, `unknown` and 不明 take it back to unknown. */
export const readValue = (text: string, { control, nullable, options, canMake }: Question): Read => {
  const word = text.normalize('NFKC').trim();
  const wanted = folded(word);
  const isOption = options !== undefined && named(word, options) !== undefined;
  if (wanted === '' || (UNKNOWN.includes(wanted) && !isOption)) return value(undefined);
  if (nullable && NONE.includes(wanted) && !isOption) return value(null);
  const one = (each: string): string | undefined => (options === undefined ? each : named(each, options));
  switch (control.kind) {
    case 'yes-no':
      return YES.includes(wanted) ? value(true) : NO.includes(wanted) ? value(false) : FAULT;
    case 'number': {
      const number = Number(word.replaceAll(',', ''));
      return Number.isFinite(number) ? value(number) : FAULT;
    }
    case 'choices':
    case 'several':
    case 'words':
    case 'texts': {
      const list = members(word).map(one);
      return list.includes(undefined) ? FAULT : value(list);
    }
    case 'choice':
    case 'one':
    case 'word': {
      const found = one(word);
      if (found !== undefined) return value(found);
      return canMake ? { kind: 'new', name: word } : FAULT;
    }
    case 'date':
      return value(
        word.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, (_, year: string, month: string, day: string) =>
          [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
        ),
      );
    case 'text':
      return value(text.trim());
    case 'records':
      // Of the small records only interfaces are written in a line: their addresses.
      return 'addresses' in control.entries ? value([{ addresses: members(word) }]) : FAULT;
  }
};
