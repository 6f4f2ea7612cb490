import type { Threat } from '../../core/analysis/report';
import { folded } from '../../core/library/folded';
import type { Library } from '../../core/library/library';
import { textIn } from '../../core/library/text';
import { LANGUAGES } from '../../core/library/vocabulary';
import { wordsOfTypes } from '../panels/type-words';
import type { ElementEntry } from '../search/document-index';
import {
  blockOf,
  NAME_START,
  NO_FIT,
  OTHER_EXACT,
  OTHER_START,
  OTHER_WITHIN,
  ranksIn,
  type TextBlock,
  type TextEntry,
} from '../search/text-block';

/** The rank of what has a fitting element at its end, or is about one. */
const BY_ENDS = OTHER_START;

/** Types and rules are few and shared by many, so each is ranked once. */
interface Shared extends TextEntry {
  readonly id: string;
}
const typeBlocks = new WeakMap<Library, TextBlock<Shared>>();
const typesOf = (library: Library): TextBlock<Shared> => {
  const made =
    typeBlocks.get(library) ??
    blockOf([...wordsOfTypes(library)].map(([id, words]) => ({ id, names: [], others: words })));
  typeBlocks.set(library, made);
  return made;
};
const ruleBlocks = new WeakMap<Library, TextBlock<Shared>>();
const rulesOf = (library: Library): TextBlock<Shared> => {
  const made =
    ruleBlocks.get(library) ??
    blockOf(
      [...library.rules.values()].map(({ id, text }) => ({
        id,
        names: LANGUAGES.flatMap((language) => {
          const { title, ask } = text[language];
          return ask === undefined ? [folded(title)] : [folded(title), folded(ask)];
        }),
        others: [folded(id)],
      })),
    );
  ruleBlocks.set(library, made);
  return made;
};

const rankMap = (block: TextBlock<Shared>, word: string): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  ranksIn(block, word).forEach((rank, at) => {
    const id = block.entries[at]?.id;
    if (rank < NO_FIT && id !== undefined) map.set(id, rank);
  });
  return map;
};

/** All ranks for one word, element by element. */
export class WordRanks {
  private readonly types: ReadonlyMap<string, number>;
  private readonly rules: ReadonlyMap<string, number>;
  /** Devices and zones whose own words fit, by which flows and findings are found. */
  private readonly named = new Set<string>();

  constructor(
    readonly word: string,
    library: Library,
  ) {
    this.types = rankMap(typesOf(library), word);
    this.rules = rankMap(rulesOf(library), word);
  }

  of(block: TextBlock<ElementEntry>): Uint8Array {
    const ranks = ranksIn(block, this.word);
    const [first] = block.entries;
    if (first?.kind === 'party' || first?.kind === 'view') return ranks;
    if (first?.kind === 'flow' && this.named.size === 0) return ranks;
    block.entries.forEach(({ id, type, ends }, at) => {
      let rank = ranks[at] ?? NO_FIT;
      if (rank < BY_ENDS) this.named.add(id);
      if (type !== undefined) rank = Math.min(rank, Math.max(OTHER_EXACT, this.types.get(type) ?? NO_FIT));
      if (ends !== undefined && rank > BY_ENDS && (this.named.has(ends[0]) || this.named.has(ends[1]))) rank = BY_ENDS;
      ranks[at] = rank;
    });
    return ranks;
  }

  ofCrossing(zones: readonly [string, string]): number {
    return zones.some((zone) => this.named.has(zone)) ? OTHER_WITHIN : NO_FIT;
  }

  /** A finding is found by what it is about only beside words of its own: else all of a device's would be listed. */
  ofFinding(
    { rule, own, subjects: [subject = ''] }: Pick<Threat, 'rule' | 'own' | 'subjects'>,
    bySubject: boolean,
  ): number {
    const titled =
      own === undefined
        ? this.rules.get(rule)
        : folded(textIn(own.title, 'ja')).includes(this.word)
          ? NAME_START
          : NO_FIT;
    return Math.min(titled ?? NO_FIT, bySubject && this.named.has(subject) ? OTHER_WITHIN : NO_FIT);
  }
}
