import type { i18n } from 'i18next';
import { folded } from '../../../core/library/folded';
import { LANGUAGES, type Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { Translate } from '../../../i18n/i18n';
import type { Reference } from '../inspector/control-of';
import { listOf, namesOf } from '../inspector/use-options';

/** The words of cells: in the language of the page when shown, in both when read. */
export interface Speech {
  readonly t: Translate;
  readonly language: Language;
  /** The words of each language, for values that were written in another. */
  readonly all: readonly { readonly t: Translate; readonly language: Language }[];
  /** Words of hundreds of cells a frame, looked up once. */
  readonly unknown: string;
  readonly none: string;
  readonly comma: string;
  /** The words of a value that nobody wrote. */
  automatic(text: string): string;
  /** What something is called that a cell points to; its id when it is not there. */
  nameOf(of: Reference, id: string): string;
  /** The id of what is called so in either language, or has that id; `undefined` when nothing is, or several are. */
  idOf(of: Reference, name: string): string | undefined;
}

type Index = ReadonlyMap<string, string | undefined>;

/** Ids by folded name. A name that several have leads to none of them. */
const indexOf = (of: Reference, model: Model): Index => {
  const index = new Map<string, string | undefined>();
  const put = (word: string, id: string): void => {
    const key = folded(word);
    index.set(key, index.has(key) && index.get(key) !== id ? undefined : id);
  };
  const ids = new Set<string>();
  for (const language of LANGUAGES) {
    const nameOf = namesOf(of, model, language);
    for (const { id, name } of listOf(of, model, language)) {
      ids.add(id);
      put(name, id);
      const short = nameOf(id);
      if (short !== undefined && short !== name) put(short, id);
    }
  }
  // Everyday words count only where no kind has them for its name.
  if (of === 'device-type')
    for (const { id, aliases } of model.library.devices.values())
      for (const alias of [...aliases.ja, ...aliases.en]) if (!index.has(folded(alias))) index.set(folded(alias), id);
  for (const id of ids) index.set(folded(id), id);
  return index;
};

const kept = new WeakMap<Model, Map<Reference, Index>>();

/** Words for one model. Names are indexed when the first is read, linear in what there is of that kind. */
export const speechOf = (model: Model, words: i18n, language: Language): Speech => {
  const all = LANGUAGES.map((each) => ({ language: each, t: words.getFixedT(each) }));
  const nameFor = new Map<Reference, (id: string) => string | undefined>();
  const t = words.getFixedT(language);
  const [before = '', after = ''] = t('tables.cell.automatic', { value: '\u0000' }).split('\u0000');
  return {
    t,
    unknown: t('tables.cell.unknown'),
    none: t('inspector.none'),
    comma: t('parts.tree.comma'),
    automatic: (text) => `${before}${text}${after}`,
    language,
    all,
    nameOf: (of, id) => {
      const name = nameFor.get(of) ?? namesOf(of, model, language);
      nameFor.set(of, name);
      return name(id) ?? id;
    },
    idOf: (of, name) => {
      const indexes = kept.get(model) ?? new Map<Reference, Index>();
      kept.set(model, indexes);
      const index = indexes.get(of) ?? indexOf(of, model);
      indexes.set(of, index);
      return index.get(folded(name));
    },
  };
};
