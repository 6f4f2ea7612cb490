import type { Question, Report, Threat } from '../../core/analysis/report';
import { nameOf, wordsOf } from '../../core/analysis/words-of';
import { folded } from '../../core/library/folded';
import type { Library } from '../../core/library/library';
import { textIn } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';
import type { Model } from '../../core/model/model';
import { blockWrites, type ElementKind } from '../search/document-index';
import { queryOf } from '../search/query';
import { blockOf, NO_FIT, ranksIn } from '../search/text-block';
import type { EditorState } from '../store/editor';
import { WordRanks } from './word-ranks';

export type FoundKind = ElementKind | 'crossing' | 'threat' | 'question' | 'command';

export interface Found {
  readonly kind: FoundKind;
  /** Of the element, the finding's key, or the command. */
  readonly id: string;
  /** Names in the reader's language, for lists. */
  readonly name: string;
  /** Where it stands: its zone. */
  readonly where: string;
}

export interface FindOptions {
  readonly state: Pick<EditorState, 'document' | 'report' | 'language'>;
  readonly model: Model;
  readonly library: Library;
  /** Commands with their words, in order, and what else people call them. */
  readonly commands: readonly { readonly id: string; readonly label: string; readonly also?: readonly string[] }[];
  /** Views without a name of their own, as the page calls them. */
  readonly views?: readonly { readonly id: string; readonly label: string }[];
  readonly most: number;
}

/** Something that fits, before its words for people are made. */
interface Hit {
  readonly kind: FoundKind;
  readonly id: string;
  readonly rank: number;
  /** Of things that fit alike, the plainer has the shorter name. */
  readonly length: number;
  readonly finding?: Threat | Question;
  readonly label?: string;
}

const KIND_ORDER: readonly FoundKind[] = [
  'asset',
  'zone',
  'threat',
  'question',
  'command',
  'party',
  'view',
  'crossing',
  'link',
  'control',
  'flow',
];
const orderOf = new Map(KIND_ORDER.map((kind, at) => [kind, at]));

const hitsIn = function* (options: FindOptions, all: readonly WordRanks[], whole: WordRanks): Iterable<Hit> {
  const { state, model, commands, views = [] } = options;
  const called = new Set(views.map(({ id }) => id));
  const together = (rankOf: (each: WordRanks) => number): number => {
    let worst = 0;
    if (all.length > 1) for (const each of all) worst = Math.max(worst, rankOf(each));
    return all.length > 1 ? Math.min(worst, rankOf(whole)) : rankOf(whole);
  };
  for (const write of blockWrites(state.document)) {
    const block = write();
    const own = whole.of(block);
    const words = all.length > 1 ? all.map((each) => each.of(block)) : [];
    for (let at = 0; at < own.length; at += 1) {
      let rank = own[at] ?? NO_FIT;
      if (words.length > 0) {
        let worst = 0;
        for (const ranks of words) worst = Math.max(worst, ranks[at] ?? NO_FIT);
        rank = Math.min(rank, worst);
      }
      const entry = rank < NO_FIT ? block.entries[at] : undefined;
      if (entry !== undefined && !called.has(entry.id))
        yield { kind: entry.kind, id: entry.id, rank, length: entry.names[0]?.length ?? 0 };
    }
  }
  for (const { id, zones } of model.crossings.values())
    yield { kind: 'crossing', id, rank: together((each) => each.ofCrossing(zones)), length: 0 };
  for (const [kind, findings] of findingsOf(state.report))
    for (const finding of findings) {
      const rank = together((each) => each.ofFinding(finding, all.length > 1));
      if (rank < NO_FIT) yield { kind, id: finding.key, rank, length: 0, finding };
    }
  const labelled = [
    ...commands.map((command) => ({ ...command, kind: 'command' as const })),
    ...views.map((view) => ({ ...view, kind: 'view' as const, also: [] })),
  ];
  const labels = blockOf(
    labelled.map(({ id, label, also = [] }) => ({ id, names: [folded(label)], others: [id, ...also].map(folded) })),
  );
  const ranks = [whole, ...(all.length > 1 ? all : [])].map(({ word }) => ranksIn(labels, word));
  for (const [at, { kind, id, label }] of labelled.entries()) {
    const [own = NO_FIT, ...words] = ranks.map((each) => each[at] ?? NO_FIT);
    const rank = words.length === 0 ? own : Math.min(own, Math.max(...words));
    yield { kind, id, rank, length: kind === 'view' ? label.length : 0, label };
  }
};

const findingsOf = (
  report: Report | null,
): readonly (readonly ['threat' | 'question', readonly (Threat | Question)[]])[] =>
  report === null
    ? []
    : [
        ['threat', report.threats],
        ['question', report.questions],
      ];

/** The best of them, by rank, kind, length of name and id. Sorts no more than it gives, except what fits alike. */
const bestHits = (hits: Iterable<Hit>, most: number): readonly Hit[] => {
  const buckets: Hit[][] = [];
  for (const hit of hits) {
    if (hit.rank >= NO_FIT) continue;
    const place = hit.rank * KIND_ORDER.length + (orderOf.get(hit.kind) ?? 0);
    const bucket = buckets[place];
    if (bucket === undefined) buckets[place] = [hit];
    else bucket.push(hit);
  }
  const best: Hit[] = [];
  for (const bucket of buckets) {
    if (bucket === undefined) continue;
    best.push(...shortest(bucket, most - best.length));
    if (best.length >= most) break;
  }
  return best;
};

const shortest = (hits: readonly Hit[], most: number): readonly Hit[] => {
  const counts: number[] = [];
  for (const { length } of hits) counts[length] = (counts[length] ?? 0) + 1;
  let [limit, room] = [0, most];
  while (limit < counts.length && room > 0) {
    room -= counts[limit] ?? 0;
    limit += 1;
  }
  return hits
    .filter(({ length }) => length < limit)
    .sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .slice(0, most);
};

const whereOf = (id: string, model: Model, language: Language): string => {
  const asset = model.asset(id);
  const zone = asset === undefined ? undefined : model.zoneOf(asset);
  const parent = model.zone(id)?.parent;
  const around = zone ?? (parent === undefined ? undefined : model.zone(parent));
  return around === undefined ? '' : textIn(around.name, language);
};

/** What the list says of something found. */
export const foundOf = (
  { kind, id, finding, label }: Pick<Hit, 'kind' | 'id' | 'finding' | 'label'>,
  { state: { document, language }, model, library }: FindOptions,
): Found => {
  if (finding !== undefined) {
    const said = wordsOf(finding, model, library, language);
    const where = nameOf(finding.subjects[0] ?? '', model, language);
    return { kind, id, name: kind === 'question' ? said.ask : said.title, where };
  }
  const view = kind === 'view' ? document.views.get(id) : undefined;
  const name = label ?? (view === undefined ? nameOf(id, model, language) : textIn(view.name, language));
  return { kind, id, name, where: whereOf(id, model, language) };
};

/** What fits the query best: elements, findings and commands in one list. Commands alone, when nothing is written. */
export const findEverything = (text: string, options: FindOptions): readonly Found[] => {
  const { library, commands, most } = options;
  const { whole, words } = queryOf(text);
  if (whole === '')
    return commands.slice(0, most).map(({ id, label }) => ({ kind: 'command', id, name: label, where: '' }));
  const asOne = new WordRanks(whole, library);
  const each = words.map((word) => new WordRanks(word, library));
  return bestHits(hitsIn(options, each, asOne), most).map((hit) => foundOf(hit, options));
};
