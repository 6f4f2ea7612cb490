import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

/** A fact of the flow from a departmental server to what stands in a zone that nobody has put a use to. */
const factOf = (id: string, inside: string, kind: string | undefined = 'unknown') => {
  const document = documentOf({
    zones: [
      { id: 'dep', zoneType: 'departmental' },
      { id: 'lan', ...(kind !== undefined && { zoneType: kind }) },
    ],
    nodes: [
      { id: 'a', deviceType: 'nursing-system', zone: 'dep', networked: true },
      { id: 'b', deviceType: inside, zone: 'lan', networked: true },
    ],
    flows: [{ id: 'f', from: 'a', to: 'b', protocol: 'https', data: ['phi'] }],
  });
  const model = modelOf(document, library);
  const flow = model.source.flows.get('f');
  const reader = factsOf(model, '2026-11-22').reader('flow', id);
  if (flow === undefined || reader === undefined) throw new Error(`There is no ${id}.`);
  return reader.read(flow);
};

describe('a zone that is called unassigned', () => {
  it('has no known kind, and what asks for it is told where to say it', () => {
    const { value, source } = factOf('flow.to.zoneType', 'file-server');
    expect([value, source.kind]).toEqual([undefined, 'unknown']);
    expect(factOf('flow.leavesHospital', 'unidentified-device').dependsOn).toEqual([
      { fact: 'zone.zoneType', subject: 'lan' },
    ]);
  });

  it('is neither inside nor outside the hospital until something shows it', () => {
    expect(factOf('flow.leavesHospital', 'unidentified-device').value).toBeUndefined();
    expect(factOf('flow.leavesHospital', 'ct').value).toBe(false);
    expect(factOf('flow.leavesHospital', 'ct', undefined).value).toBe(false);
    expect(factOf('flow.leavesHospital', 'home-ventilator').value).toBeUndefined();
  });

  it('is trusted as little as can be only where something stands in it with which attacks begin', () => {
    expect(factOf('flow.to.zoneTrust', 'ct').value).toBeUndefined();
    expect(factOf('flow.trustDelta', 'ct').value).toBeUndefined();
    expect(factOf('flow.to.zoneTrust', 'office-pc').value).toBe(0);
  });

  it('may be of any kind for whoever can be reached from it', () => {
    const { value, possible } = factOf('flow.from.exposedTo', 'unidentified-device');
    expect(value).toEqual([]);
    expect(possible).toContain('?');
  });
});
