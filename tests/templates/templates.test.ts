import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ConduitMatrixSchema } from '../../src/core/library/conduit-matrix';
import { ControlTemplateSchema } from '../../src/core/library/control-template';
import { DeviceTypeSchema } from '../../src/core/library/device-type';
import { Mds2FormSchema } from '../../src/core/library/mds2-form';
import { OlderMds2FormSchema } from '../../src/core/library/older-mds2-form';
import { ProtocolSchema } from '../../src/core/library/protocol';
import { ZoneTypeSchema } from '../../src/core/library/zone-type';
import { exampleHospitals, library } from '../../src/templates';

const kinds = [
  { name: 'devices', files: library.devices, schema: DeviceTypeSchema, least: 245 },
  { name: 'zones', files: library.zones, schema: ZoneTypeSchema, least: 34 },
  { name: 'protocols', files: library.protocols, schema: ProtocolSchema, least: 83 },
  { name: 'controls', files: library.controls, schema: ControlTemplateSchema, least: 30 },
] as const;

describe('the templates', () => {
  for (const { name, files, schema, least } of kinds) {
    it(`of ${name} are complete in both languages and fit their schema`, () => {
      expect(files.size).toBeGreaterThanOrEqual(least);
      const wrong = [...(files as ReadonlyMap<string, unknown>)]
        .filter(([, file]) => !v.is(schema, file))
        .map(([id]) => id);
      expect(wrong).toEqual([]);
    });
  }

  it('of conduits and MDS2 fit their schemas', async () => {
    expect(v.is(ConduitMatrixSchema, library.conduits)).toBe(true);
    expect(v.is(Mds2FormSchema, library.mds2)).toBe(true);
    expect(v.is(OlderMds2FormSchema, await library.loadOlderMds2())).toBe(true);
    expect(library.mds2.questions).toHaveLength(240);
  });

  it('refer only to each other', () => {
    const dangling = [...library.devices.values()].flatMap((device) => [
      ...(library.zones.has(device.defaultZone) ? [] : [`${device.id}: zone ${device.defaultZone}`]),
      ...device.protocols.filter((id) => !library.protocols.has(id)).map((id) => `${device.id}: protocol ${id}`),
    ]);
    const members = [...library.zones.values()].flatMap((zone) =>
      zone.typicalMembers.filter((id) => !library.devices.has(id)).map((id) => `${zone.id}: device ${id}`),
    );
    const alternatives = [...library.protocols.values()].flatMap(({ id, secureAlternative }) =>
      secureAlternative === null || library.protocols.has(secureAlternative)
        ? []
        : [`${id}: protocol ${secureAlternative}`],
    );
    const zoneWords = (word: string): boolean =>
      word === '*' || word in library.conduits.sets || library.zones.has(word);
    const conduits = [
      ...library.conduits.allowed.flatMap(({ from, to }) => [from, to]),
      ...library.conduits.never.flat(),
    ].filter((word) => !zoneWords(word));
    const controls = library.conduits.allowed.flatMap(({ controls }) =>
      controls.filter((id) => !(id in library.conduits.controls)),
    );
    expect([...dangling, ...members, ...alternatives, ...conduits, ...controls]).toEqual([]);
  });

  it('hold example hospitals', () => {
    expect(Object.keys(exampleHospitals)).toContain('general-hospital-300');
  });
});
