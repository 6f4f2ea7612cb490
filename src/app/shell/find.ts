import { wordsOf } from '../../core/analysis/words-of';
import type { HospitalDocument } from '../../core/document/document';
import type { Library } from '../../core/library/library';
import { type Text, textIn } from '../../core/library/text';
import { LANGUAGES, type Language } from '../../core/library/vocabulary';
import type { Asset } from '../../core/model/asset';
import type { Model } from '../../core/model/model';
import { folded } from '../panels/parts-search';
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
  readonly words: readonly string[];
}

const allNames = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : LANGUAGES.flatMap((language) => text[language] ?? []);

const addresses = ({ interfaces = [] }: Asset): readonly string[] =>
  interfaces.flatMap((leg) => [...(leg.addresses ?? []), ...(leg.mac === undefined ? [] : [leg.mac])]);

const known = (...words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word) => word !== undefined);

const indexed = new WeakMap<HospitalDocument, readonly Entry[]>();

/** Everything in the document with the words by which it is found, in every language. Linear, and made once. */
const indexOf = (document: HospitalDocument, library: Library): readonly Entry[] => {
  const made = indexed.get(document);
  if (made !== undefined) return made;
  const typeWords = new Map(
    [...library.devices].map(([id, { label, aliases }]) => [
      id,
      [label.ja, label.en, ...aliases.ja, ...aliases.en].map(folded),
    ]),
  );
  const entries: Entry[] = [
    ...document.assets.values().map(
      (asset): Entry => ({
        kind: 'asset',
        id: asset.id,
        names: allNames(asset.name).map(folded),
        words: [
          ...known(
            asset.id,
            asset.hostname,
            asset.assetNumber,
            asset.serialNumber,
            asset.manufacturer,
            asset.model,
          ).map(folded),
          ...addresses(asset).map(folded),
          ...(typeWords.get(asset.kind) ?? []),
        ],
      }),
    ),
    ...document.zones.values().map(
      (zone): Entry => ({
        kind: 'zone',
        id: zone.id,
        names: allNames(zone.name).map(folded),
        words: [
          ...known(zone.id),
          ...(zone.subnets ?? []),
          ...known(zone.vlan === undefined ? undefined : `vlan${zone.vlan}`),
        ].map(folded),
      }),
    ),
    ...document.flows.values().map((flow): Entry => {
      const ends = [flow.from, flow.to].flatMap((id) => allNames(document.assets.get(id)?.name));
      return {
        kind: 'flow',
        id: flow.id,
        names: allNames(flow.name).map(folded),
        words: [...known(flow.id, flow.protocol, flow.port === undefined ? undefined : String(flow.port)), ...ends].map(
          folded,
        ),
      };
    }),
  ];
  indexed.set(document, entries);
  return entries;
};

const NONE = 6;

const fitOf = ({ names, words }: Entry, word: string): number => {
  if (names.includes(word)) return 0;
  if (names.some((name) => name.startsWith(word))) return 1;
  if (names.some((name) => name.includes(word))) return 2;
  if (words.includes(word)) return 3;
  if (words.some((each) => each.startsWith(word))) return 4;
  return words.some((each) => each.includes(word)) ? 5 : NONE;
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

/** Names of one element in the reader's language. */
const nameIn = (model: Model, id: string, language: Language): string => {
  const element = model.asset(id) ?? model.zone(id);
  if (element !== undefined) return textIn(element.name, language) || id;
  const flow = model.flow(id);
  if (flow === undefined) return id;
  const own = textIn(flow.name, language);
  return own !== '' ? own : `${nameIn(model, flow.from, language)} → ${nameIn(model, flow.to, language)}`;
};

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

  const findings = [...(state.report?.threats ?? []), ...(state.report?.questions ?? [])];
  const asked = new Set(state.report?.questions.map(({ key }) => key) ?? []);
  const titles = new Map<string, string>();
  const ranked: { readonly entry: Entry; readonly rank: number }[] = [];
  const consider = (entry: Entry): void => {
    const rank = rankOf(entry);
    if (rank < NONE) ranked.push({ entry, rank });
  };
  for (const entry of indexOf(state.document, library)) consider(entry);
  for (const finding of findings) {
    const said = wordsOf(finding, model, library, language);
    const isQuestion = asked.has(finding.key);
    const title = isQuestion ? said.ask : said.title;
    titles.set(finding.key, title);
    consider({ kind: isQuestion ? 'question' : 'threat', id: finding.key, names: [folded(title)], words: [] });
  }
  const labels = new Map(commands.map(({ id, label }) => [id, label]));
  for (const { id, label } of commands) consider({ kind: 'command', id, names: [folded(label)], words: [folded(id)] });

  return ranked
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        KIND_ORDER.indexOf(a.entry.kind) - KIND_ORDER.indexOf(b.entry.kind) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ entry: { kind, id } }) => ({
      kind,
      id,
      name: titles.get(id) ?? labels.get(id) ?? nameIn(model, id, language),
      where: kind === 'command' ? '' : zoneNameOf(model, id, language),
    }));
};
