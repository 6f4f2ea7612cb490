import type { Question, Report, Threat } from '../../core/analysis/report';
import { nameOf, wordsOf } from '../../core/analysis/words-of';
import type { HospitalDocument } from '../../core/document/document';
import type { Library } from '../../core/library/library';
import { type Text, textIn } from '../../core/library/text';
import { LANGUAGES, type Language } from '../../core/library/vocabulary';
import type { Asset } from '../../core/model/asset';
import type { Model } from '../../core/model/model';
import { folded } from '../panels/parts-search';
import { wordsOfTypes } from '../panels/type-words';
import type { EditorState } from '../store/editor';

export type FoundKind = 'asset' | 'zone' | 'flow' | 'threat' | 'question' | 'command';

export interface Found {
  readonly kind: FoundKind;
  /** Of the element, the finding's key, or the command. */
  readonly id: string;
  /** Names in the reader's language, for lists. */
  readonly name: string;
  /** Where it stands: its zone. */
  readonly where: string;
}

interface Entry {
  readonly kind: FoundKind;
  readonly id: string;
  readonly names: readonly string[];
  /** Ids, numbers and addresses of its own. */
  readonly own: readonly string[];
  /** Words of its kind. */
  readonly shared: readonly string[];
  /** The assets at the ends of a flow, by whose names it is found too. */
  readonly ends?: readonly string[];
  /** Where they are known already: what is shown. */
  readonly title?: string;
  readonly where?: string;
}

const allNames = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : LANGUAGES.flatMap((language) => text[language] ?? []);

const addresses = ({ interfaces = [] }: Asset): readonly string[] =>
  interfaces.flatMap((leg) => [...(leg.addresses ?? []), ...(leg.mac === undefined ? [] : [leg.mac])]);

const known = (...words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word) => word !== undefined);

/** Entries live as long as the records they are made of, so that an edit makes few anew. */
const entries = new WeakMap<object, Entry>();
const entryFor = <T extends object>(record: T, make: (record: T) => Entry): Entry => {
  const kept = entries.get(record);
  if (kept !== undefined) return kept;
  const made = make(record);
  entries.set(record, made);
  return made;
};

const indexed = new WeakMap<HospitalDocument, readonly Entry[]>();

/** Everything in the document with the words by which it is found, in every language. Linear, and made once. */
const indexOf = (document: HospitalDocument, library: Library): readonly Entry[] => {
  const made = indexed.get(document);
  if (made !== undefined) return made;
  const types = wordsOfTypes(library);
  const all = [
    ...document.assets.values().map((record) =>
      entryFor(record, (asset) => ({
        kind: 'asset',
        id: asset.id,
        names: allNames(asset.name).map(folded),
        own: known(
          asset.id,
          asset.hostname,
          asset.assetNumber,
          asset.serialNumber,
          asset.manufacturer,
          asset.model,
          ...addresses(asset),
        ).map(folded),
        shared: types.get(asset.kind) ?? [],
      })),
    ),
    ...document.zones.values().map((record) =>
      entryFor(record, (zone) => ({
        kind: 'zone',
        id: zone.id,
        names: allNames(zone.name).map(folded),
        own: known(zone.id, ...(zone.subnets ?? []), zone.vlan === undefined ? undefined : `vlan${zone.vlan}`).map(
          folded,
        ),
        shared: [],
      })),
    ),
    ...document.flows.values().map((record) =>
      entryFor(record, (flow) => ({
        kind: 'flow',
        id: flow.id,
        names: allNames(flow.name).map(folded),
        own: known(flow.id, flow.protocol, flow.port === undefined ? undefined : String(flow.port)).map(folded),
        shared: [],
        ends: [flow.from, flow.to],
      })),
    ),
  ];
  indexed.set(document, all);
  return all;
};

/** Titles of findings, once for each report and language. */
const titled = new WeakMap<Report, Map<Language, readonly Entry[]>>();
const findingsOf = (report: Report | null, model: Model, library: Library, language: Language): readonly Entry[] => {
  if (report === null) return [];
  const kept = titled.get(report)?.get(language);
  if (kept !== undefined) return kept;
  const entryOf = (kind: 'threat' | 'question', finding: Threat | Question): Entry => {
    const said = wordsOf(finding, model, library, language);
    const title = kind === 'question' ? said.ask : said.title;
    const where = nameOf(finding.subjects[0] ?? '', model, language);
    return { kind, id: finding.key, names: [folded(title)], own: [], shared: [], title, where };
  };
  const made = [
    ...report.threats.map((threat) => entryOf('threat', threat)),
    ...report.questions.map((question) => entryOf('question', question)),
  ];
  titled.set(report, (titled.get(report) ?? new Map<Language, readonly Entry[]>()).set(language, made));
  return made;
};

const NONE = 6;

/** The rank of a flow whose end has a fitting name. */
const BY_ENDS = 4;

const fitOf = ({ names, own, shared }: Entry, word: string): number => {
  let fit = NONE;
  for (const name of names) {
    const at = name.indexOf(word);
    if (at === 0) return name.length === word.length ? 0 : 1;
    if (at > 0) fit = 2;
  }
  if (fit < NONE) return fit;
  for (const words of [own, shared])
    for (const each of words) {
      const at = each.indexOf(word);
      if (at === 0 && each.length === word.length) return 3;
      if (at === 0) fit = Math.min(fit, 4);
      else if (at > 0) fit = Math.min(fit, 5);
    }
  return fit;
};

const KIND_ORDER: readonly FoundKind[] = ['asset', 'zone', 'threat', 'question', 'command', 'flow'];

export interface FindOptions {
  readonly state: Pick<EditorState, 'document' | 'report' | 'language'>;
  readonly model: Model;
  readonly library: Library;
  /** Commands with their words, in order. */
  readonly commands: readonly { readonly id: string; readonly label: string }[];
  readonly most: number;
}

const zoneNameOf = (model: Model, id: string, language: Language): string => {
  const asset = model.asset(id);
  const zone = asset === undefined ? undefined : model.zoneOf(asset);
  const parent = model.zone(id)?.parent;
  const around = zone ?? (parent === undefined ? undefined : model.zone(parent));
  return around === undefined ? '' : textIn(around.name, language);
};

/** What fits the query best: devices, zones, flows, threats, questions and commands in one list. */
export const findEverything = (query: string, options: FindOptions): readonly Found[] => {
  const { state, model, library, commands, most } = options;
  const { language } = state;
  const whole = folded(query);
  if (whole === '')
    return commands.map(({ id, label }): Found => ({ kind: 'command', id, name: label, where: '' })).slice(0, most);
  const words = query
    .normalize('NFKC')
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
  const rankOf = (entry: Entry): number =>
    Math.min(fitOf(entry, whole), words.length < 2 ? NONE : Math.max(...words.map((word) => fitOf(entry, word))));

  // Kinds and ids come in order, so that collecting by rank leaves little to sort.
  const byRank: Entry[][] = Array.from({ length: NONE }, () => []);
  const named = new Set<string>();
  const consider = (entry: Entry): void => {
    const byEnds = entry.ends?.some((end) => named.has(end)) === true ? BY_ENDS : NONE;
    const rank = Math.min(rankOf(entry), byEnds);
    byRank[rank]?.push(entry);
    if (entry.kind === 'asset' && rank < BY_ENDS) named.add(entry.id);
  };
  for (const entry of indexOf(state.document, library)) consider(entry);
  for (const entry of findingsOf(state.report, model, library, language)) consider(entry);
  for (const { id, label } of commands)
    consider({ kind: 'command', id, names: [folded(label)], own: [folded(id)], shared: [], title: label, where: '' });

  const found: Entry[] = [];
  for (const ranked of byRank) {
    for (const kind of KIND_ORDER) for (const entry of ranked) if (entry.kind === kind) found.push(entry);
    if (found.length >= most) break;
  }
  return found.slice(0, most).map(({ kind, id, title, where }) => ({
    kind,
    id,
    name: title ?? nameOf(id, model, language),
    where: where ?? zoneNameOf(model, id, language),
  }));
};
