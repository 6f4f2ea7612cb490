import { folded } from '../../../core/library/folded';
import type { Library } from '../../../core/library/library';
import type { Protocol } from '../../../core/library/protocol';
import { textIn } from '../../../core/library/text';
import type { Asset } from '../../../core/model/asset';
import type { AssetId } from '../../../core/model/id';
import type { Model } from '../../../core/model/model';
import { connect } from '../../panels/connect';
import { wordsOfTypes } from '../../panels/type-words';
import { bestOf } from '../../search/choices';
import { allNames } from '../../search/document-index';
import type { TextEntry } from '../../search/text-block';
import { elementItems } from './found-items';
import type { Item, PaletteContext } from './item';

const FORMS: readonly RegExp[] = [
  /^(.+?)\s*(?:->|→|⇒|=>)\s*(.*)$/,
  /^connect\s+(.+?)\s+to\s+(.*)$/i,
  /^(.+?)を(.+?)(?:に|へ)(?:接続|つなぐ|繋ぐ)?$/,
  /^(.+?)から(.+?)(?:に|へ)(?:接続|つなぐ|繋ぐ)?$/,
];

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** `A -> B`, `A → B`, `connect A to B`, `AをBに接続`; `-> B` starts at what is selected. */
export const endsIn = (text: string): Ends | undefined => {
  const short = /^\s*(?:->|→|⇒|=>)\s*(.*)$/.exec(text);
  if (short !== null) return { from: '', to: short[1] ?? '' };
  for (const form of FORMS) {
    const [, from, to] = form.exec(text.trim()) ?? [];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return undefined;
};

interface AssetEntry extends TextEntry {
  readonly asset: Asset;
}
const lists = new WeakMap<Model, readonly AssetEntry[]>();
const assetsOf = (model: Model): readonly AssetEntry[] => {
  const made =
    lists.get(model) ??
    model.source.assets.values().map((asset) => ({
      id: asset.id,
      asset,
      names: allNames(asset.name),
      others: [folded(asset.id), ...(wordsOfTypes(model.library).get(asset.kind) ?? [])],
    }));
  lists.set(model, made);
  return made;
};

interface ProtocolEntry extends TextEntry {
  readonly protocol: Protocol;
}
const protocolLists = new WeakMap<Library, readonly ProtocolEntry[]>();
const protocolsOf = (library: Library): readonly ProtocolEntry[] => {
  const made =
    protocolLists.get(library) ??
    [...library.protocols.values()].map((protocol) => ({
      id: protocol.id,
      protocol,
      names: [folded(protocol.id), folded(protocol.label.ja), folded(protocol.label.en)],
      others: [],
    }));
  protocolLists.set(library, made);
  return made;
};

interface Reading {
  readonly targets: readonly Asset[];
  readonly protocol: Protocol | undefined;
}

const fitting = (text: string, model: Model): readonly Asset[] =>
  bestOf(assetsOf(model), text).map(({ asset }) => asset);

/** The other end, and what stands after it as a protocol: `PACS dicom`. A protocol's whole name comes before all else. */
const readTarget = (text: string, model: Model): Reading => {
  const words = text.trim().split(/\s+/);
  const all = protocolsOf(model.library);
  const cuts = words.map((_, cut) => cut).slice(1);
  const reading = (cut: number, protocolIn: (name: string) => ProtocolEntry | undefined): Reading | undefined => {
    const found = protocolIn(words.slice(cut).join(' '));
    if (found === undefined) return undefined;
    const targets = fitting(words.slice(0, cut).join(' '), model);
    return targets.length === 0 ? undefined : { targets, protocol: found.protocol };
  };
  const first = (protocolIn: (name: string) => ProtocolEntry | undefined): Reading | undefined => {
    for (const cut of cuts) {
      const found = reading(cut, protocolIn);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const exactly = first((name) => all.find(({ names }) => names.includes(folded(name))));
  if (exactly !== undefined) return exactly;
  const targets = fitting(text, model);
  const whole = { targets, protocol: undefined };
  return targets.length > 0 ? whole : (first((name) => bestOf(all, name)[0]) ?? whole);
};

/** The data flows that are called just so: whoever writes the whole name of one looks for it rather than for another. */
export const flowsNamed = (text: string, context: PaletteContext): readonly Item[] => {
  const ends = endsIn(text);
  if (ends === undefined) return [];
  const { model } = context;
  const called = (name: string): ReadonlySet<AssetId> =>
    new Set(assetsOf(model).flatMap(({ asset, names }) => (names.includes(folded(name)) ? [asset.id] : [])));
  const [from, to] = [called(ends.from), called(ends.to)];
  const ids = [...from].flatMap((id) =>
    model.flowsOf(id).flatMap((flow) => (flow.from === id && to.has(flow.to) ? [flow.id] : [])),
  );
  return elementItems('flow', ids, context);
};

const FEW = 4;

/** Data flows that the words ask for, best first: Enter draws one. */
export const connectItems = (text: string, context: PaletteContext): readonly Item[] => {
  const ends = endsIn(text);
  if (ends === undefined) return [];
  const { model, t, commands } = context;
  const { store } = commands;
  const { language, selection } = store.getState();
  const selected = selection.flatMap((id) => model.asset(id) ?? []);
  const sources = ends.from === '' ? selected : bestOf(assetsOf(model), ends.from).map(({ asset }) => asset);
  const { targets, protocol } = readTarget(ends.to, model);
  const pairs = sources
    .slice(0, FEW)
    .flatMap((from) => targets.slice(0, FEW * FEW).flatMap((to) => (from.id === to.id ? [] : [{ from, to }])));
  return pairs.map(({ from, to }): Item => {
    const names = { from: textIn(from.name, language), to: textIn(to.name, language) };
    const zone = model.zoneOf(to);
    return {
      key: `connect ${from.id} ${to.id}`,
      kind: 'connect',
      id: to.id,
      name: t('keys.palette.connect', names),
      end: protocol?.label[language] ?? textIn(zone?.name, language),
      run: () => {
        connect(store, { from: from.id, to: to.id, protocol: protocol?.id });
        store.getState().say({ text: t('keys.connectTo.done', names), undo: true });
        return undefined;
      },
    };
  });
};
