import type { DeviceType } from '../../core/library/device-type';
import { folded, foldedWords } from '../../core/library/folded';
import type { Library } from '../../core/library/library';
import type { Language } from '../../core/library/vocabulary';
import type { ZoneType } from '../../core/library/zone-type';

export type LibraryPart =
  | { readonly kind: 'device'; readonly id: string; readonly type: DeviceType }
  | { readonly kind: 'zone'; readonly id: string; readonly type: ZoneType };

interface Entry {
  readonly part: LibraryPart;
  /** Labels first, then search words, all folded; each list of search words has the most telling first. */
  readonly labels: readonly string[];
  readonly aliases: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}
export type PartIndex = readonly Entry[];

/** How far down its own list each search word stands. */
const placesIn = (...lists: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const list of lists)
    list.forEach((word, place) => {
      places.set(word, Math.min(place, places.get(word) ?? place));
    });
  return places;
};

/** Everything in the library that can be put into a drawing, with the words by which it is found. */
export const indexParts = (library: Library): PartIndex => [
  ...[...library.devices.values()].map((type): Entry => {
    const { ja, en } = type.label;
    return {
      part: { kind: 'device', id: type.id, type },
      labels: [folded(ja), folded(en)],
      aliases: [...type.aliases.ja, ...type.aliases.en, type.id].map(folded),
      places: placesIn(type.aliases.ja.map(folded), type.aliases.en.map(folded), [folded(type.id)]),
    };
  }),
  ...[...library.zones.values()].map((type): Entry => {
    const { ja, en } = type.label;
    return {
      part: { kind: 'zone', id: type.id, type },
      labels: [folded(ja), folded(en)],
      aliases: [folded(type.id)],
      places: placesIn([folded(type.id)]),
    };
  }),
];

const NO_MATCH = 6;

/** How well one word fits, 0 the best. */
const rankOf = ({ labels, aliases, places }: Entry, word: string): number => {
  if (labels.includes(word)) return 0;
  // Several kinds share everyday names; it is most the name of the kind that lists it first.
  const place = places.get(word);
  if (place !== undefined) return 1 + Math.min(place, 9) / 10;
  if (labels.some((label) => label.startsWith(word))) return 2;
  if (aliases.some((alias) => alias.startsWith(word))) return 3;
  if (labels.some((label) => label.includes(word))) return 4;
  return aliases.some((alias) => alias.includes(word)) ? 5 : NO_MATCH;
};

/** The parts that every word of the query fits, best first; all of them, in the order of the index, without a query. */
export const findParts = (index: PartIndex, query: string, language: Language): readonly LibraryPart[] => {
  const whole = folded(query);
  if (whole === '') return index.map(({ part }) => part);
  const words = foldedWords(query);
  return index
    .map((entry) => ({
      part: entry.part,
      rank: Math.min(rankOf(entry, whole), Math.max(...words.map((word) => rankOf(entry, word)))),
    }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => {
      const [one, other] = [a.part.type.label[language], b.part.type.label[language]];
      // Of two that fit alike, the plainer kind has the shorter name.
      return a.rank - b.rank || one.length - other.length || one.localeCompare(other, language);
    })
    .map(({ part }) => part);
};
