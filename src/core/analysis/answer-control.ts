import type { GenericSchema } from 'valibot';
import { SavedDocumentSchema } from '../document/document';
import type { FactDescription } from '../facts/fact';
import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import { paperFieldOf } from './state-fact';

export interface Option {
  readonly value: string | boolean;
  readonly label: string;
}

/** How a fact is filled in. `none`: people may also say that there is none. */
export type AnswerControl =
  | { readonly kind: 'choice' | 'several'; readonly options: readonly Option[]; readonly none: boolean }
  | { readonly kind: 'text' | 'words' | 'date' | 'number'; readonly none: boolean };

const TABLES = { asset: 'assets', flow: 'flows', zone: 'zones', crossing: 'conduits' } as const;

interface FieldShape {
  readonly options: readonly string[] | undefined;
  readonly nullable: boolean;
}

/** What the schema of documents allows in the field: its closed words, and whether "none" can be said. */
const shapeOf = ({ scope, field }: FactDescription): FieldShape => {
  let schema: unknown = scope === 'hospital' ? SavedDocumentSchema : SavedDocumentSchema.entries[TABLES[scope]].item;
  let nullable = false;
  const peeled = (given: unknown): unknown => {
    let inner = given as GenericSchema & { readonly wrapped?: unknown };
    while (inner?.wrapped !== undefined) {
      if (inner.type === 'nullable') nullable = true;
      inner = inner.wrapped as typeof inner;
    }
    return inner;
  };
  for (const part of field?.split('.') ?? []) {
    nullable = false;
    schema = peeled((schema as { readonly entries?: Readonly<Record<string, unknown>> }).entries?.[part]);
  }
  const inner = schema as { readonly options?: unknown; readonly item?: { readonly options?: unknown } } | undefined;
  const options = inner?.options ?? inner?.item?.options;
  const words = Array.isArray(options) && options.every((option): option is string => typeof option === 'string');
  return { options: words ? options : undefined, nullable };
};

type Named = { readonly id: string; readonly label: Readonly<Record<Language, string>> };
const templates = (map: ReadonlyMap<string, Named>, language: Language): readonly Option[] =>
  [...map.values()].map(({ id, label }) => ({ value: id, label: label[language] }));

/** Values that are elements or templates, by fact. */
const references = (fact: string, model: Model, language: Language): readonly Option[] | undefined => {
  const named = (records: readonly { readonly id: string; readonly name?: Parameters<typeof textIn>[0] }[]) =>
    records.map(({ id, name }) => ({ value: id, label: textIn(name, language) || id }));
  switch (fact) {
    case 'asset.owner':
    case 'asset.vendor':
    case 'zone.party':
    case 'crossing.owners':
      return named(model.source.parties.values());
    case 'asset.zone':
    case 'asset.zoneType':
    case 'asset.zonesVisited':
      return named(model.source.zones.values());
    case 'zone.zoneType':
      return templates(model.library.zones, language);
    case 'asset.kind':
      return templates(model.library.devices, language);
    case 'flow.protocol':
    case 'asset.protocols':
      return templates(model.library.protocols, language);
    default:
      return undefined;
  }
};

/** The control that states a fact; `undefined` where nothing a person fills in does. */
export const answerControlOf = (
  description: FactDescription,
  model: Model,
  language: Language,
): AnswerControl | undefined => {
  const { id, type, values, field } = description;
  if (field === undefined && paperFieldOf(id) === undefined) return undefined;
  const shape = field === undefined ? { options: undefined, nullable: false } : shapeOf(description);
  const none = shape.nullable;
  const referred = references(id, model, language);
  if (referred !== undefined && referred.length > 0) {
    return { kind: type === 'list' ? 'several' : 'choice', options: referred, none };
  }
  const label = (value: string): string => values?.[value]?.[language] ?? value;
  if (type === 'boolean') {
    return { kind: 'choice', options: [true, false].map((value) => ({ value, label: label(String(value)) })), none };
  }
  const words = shape.options?.filter((word) => values === undefined || word in values) ?? Object.keys(values ?? {});
  if (words.length > 0) {
    const options = words.map((value) => ({ value, label: label(value) }));
    return { kind: type === 'list' ? 'several' : 'choice', options, none };
  }
  return { kind: type === 'list' ? 'words' : type, none };
};
