import { describe, expect, it } from 'vitest';
import { SavedDocumentSchema } from '../../../src/core/document/document';
import { describeFact, FACTS, routeOf } from '../../../src/core/facts/vocabulary';
import type { Condition } from '../../../src/core/library/rule';
import { SCOPES, type Scope } from '../../../src/core/library/vocabulary';
import { AssetSchema } from '../../../src/core/model/asset';
import { ConduitSchema } from '../../../src/core/model/conduit';
import { DataFlowSchema } from '../../../src/core/model/data-flow';
import { ZoneSchema } from '../../../src/core/model/zone';
import { library } from '../../../src/templates';

const RECORDS: Readonly<Record<Scope, object>> = {
  asset: AssetSchema.entries,
  flow: DataFlowSchema.entries,
  zone: ZoneSchema.entries,
  crossing: ConduitSchema.entries,
  hospital: SavedDocumentSchema.entries,
};
const all = SCOPES.flatMap((scope) => [...FACTS[scope].values()]);

describe('the vocabulary', () => {
  it('names each fact once, under its scope', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.filter(({ id, scope }) => !id.startsWith(`${scope}.`))).toEqual([]);
    expect(ids.length).toBeGreaterThan(150);
  });

  it('has words in Japanese and English for every fact and every closed value', () => {
    const words = all.flatMap(({ label, values }) => [label, ...Object.values(values ?? {})]);
    expect(words.filter(({ ja, en }) => ja === '' || en === '')).toEqual([]);
    expect(all.filter(({ label }) => !/[ぁ-んァ-ヶ一-龠]/.test(label.ja) && !/^[A-Z]+/.test(label.ja))).toEqual([]);
    expect(all.filter(({ label }) => /[ぁ-んァ-ヶ一-龠]/.test(label.en))).toEqual([]);
  });

  it('has words for what rules compare facts with, so that no code is shown to people', () => {
    const named = new Set([...library.devices.keys(), ...library.zones.keys(), ...library.protocols.keys()]);
    const valuesOf = (condition: Condition): readonly (readonly [string, unknown])[] => {
      if ('all' in condition) return condition.all.flatMap(valuesOf);
      if ('any' in condition) return condition.any.flatMap(valuesOf);
      if ('not' in condition) return valuesOf(condition.not);
      const { fact, before, below, differsFrom, ...compared } = condition;
      return Object.values(compared).flatMap((operand) => [operand].flat().map((value) => [fact, value] as const));
    };
    const bare = [...library.rules.values()]
      .flatMap(({ when }) => valuesOf(when))
      // A set of kinds of zones has a word of its own.
      .filter(([, value]) => typeof value === 'string' && !named.has(value) && !value.startsWith('*'))
      .filter(([fact, value]) => describeFact(fact, library)?.values?.[String(value)] === undefined);
    expect([...new Set(bare.map(([fact, value]) => `${fact} ${value}`))]).toEqual([]);
  });

  it('points at fields that exist in the record of the subject', () => {
    const lost = all.filter(
      ({ scope, field }) => field !== undefined && !((field.split('.')[0] ?? '') in RECORDS[scope]),
    );
    expect(lost.map(({ id, field }) => `${id} → ${field}`)).toEqual([]);
  });

  it('leads from a flow to its ends, from an asset to its zone, and from anywhere to the hospital', () => {
    const route = (path: string, scope: Scope) => {
      const found = routeOf(path, scope, library);
      return found && `${found.via} ${found.definition.id}`;
    };
    expect(route('flow.from.category', 'flow')).toBe('from asset.category');
    expect(route('flow.to.mds2.NAUT-1', 'flow')).toBe('to asset.mds2.NAUT-1');
    expect(route('asset.zone.targetSecurityLevel', 'asset')).toBe('zone zone.targetSecurityLevel');
    expect(route('hospital.perspective', 'crossing')).toBe('hospital hospital.perspective');
    expect(route('asset.category', 'flow')).toBeUndefined();
    expect(route('asset.mds2.NO-SUCH', 'asset')).toBeUndefined();
  });

  it('describes every answer of the MDS2', () => {
    expect(describeFact('asset.mds2.TXCF-2', library)?.label.en).toContain('TXCF-2');
    expect(describeFact('flow.mds2.TXCF-2', library)?.type).toBe('list');
    expect(describeFact('flow.from.category', library)?.id).toBe('asset.category');
    expect(describeFact('nonsense', library)).toBeUndefined();
  });
});
