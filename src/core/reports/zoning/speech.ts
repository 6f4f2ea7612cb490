import { nameOf } from '../../analysis/words-of';
import { describeFact } from '../../facts/vocabulary';
import type { Bilingual } from '../../library/text';
import { listed } from '../../library/text';
import type { Language } from '../../library/vocabulary';
import type { ZoningTemplates } from '../../library/zoning';
import type { Model } from '../../model/model';
import type { FactUsed } from '../../segmentation/zoning/fact-tests';

/** Words of the page, by the part of the key that comes after the name of the area, with blanks filled in. */
export type Say = (part: string, filled?: Readonly<Record<string, string | number>>) => string;

/** How advice on zones is put into words of one language. */
export interface ZoningSpeech {
  readonly model: Model;
  readonly language: Language;
  readonly templates: ZoningTemplates;
  readonly say: Say;
  name(id: string): string;
  /** The first names, and how many more. */
  names(ids: readonly string[]): string;
  zoneType(id: string | undefined): string;
  deviceType(id: string): string;
  facts(used: readonly FactUsed[]): string;
  fact(id: string): string;
  entry(kind: string): string;
  /** Puts a list into one sentence. */
  list(parts: readonly string[]): string;
}

const MOST_NAMES = 6;

export const zoningSpeech = (model: Model, language: Language, templates: ZoningTemplates, say: Say): ZoningSpeech => {
  const { library } = model;
  const list = (parts: readonly string[]): string => listed(parts, language);
  const name = (id: string): string => nameOf(id, model, language) || id;
  const label = (found: { readonly label: Bilingual } | undefined, id: string): string => found?.label[language] ?? id;
  const wordOf = (fact: string, value: string): string => {
    const word = describeFact(fact, library)?.values?.[value]?.[language];
    if (word !== undefined) return word;
    if (fact === 'asset.kind') return label(library.devices.get(value), value);
    return fact === 'flow.protocol' ? label(library.protocols.get(value), value) : value;
  };
  const told = (fact: string, value: FactUsed['value']): string => {
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    if (value === null) return say('no');
    return Array.isArray(value) ? list(value.map((one: string) => wordOf(fact, one))) : wordOf(fact, String(value));
  };
  const fact = (id: string): string => describeFact(id, library)?.label[language] ?? id;
  return {
    model,
    language,
    templates,
    say,
    name,
    names: (ids) => {
      const first = list(ids.slice(0, MOST_NAMES).map(name));
      return ids.length > MOST_NAMES ? say('more', { names: first, count: ids.length - MOST_NAMES }) : first;
    },
    zoneType: (id) => (id === undefined ? say('unknownType') : label(library.zones.get(id), id)),
    deviceType: (id) => label(library.devices.get(id), id),
    facts: (used) =>
      list([
        ...new Set(
          used.map(({ fact: id, value, source }) =>
            say('fact', { fact: fact(id), value: told(id, value), source: say(`source.${source}`) }),
          ),
        ),
      ]),
    fact,
    entry: (kind) => {
      if (kind === 'web' || kind === 'line') return say(`layers.${kind}`);
      return label(library.zones.get(kind), kind);
    },
    list,
  };
};
