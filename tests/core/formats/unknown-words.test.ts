import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/core/formats/plain';
import { unknownWords } from '../../../src/core/formats/unknown-words';
import { library } from '../../../src/templates';

const issuesOf = (nodes: readonly object[], zones: readonly object[], flows: readonly object[]) => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'x', title: 'x', zones, nodes, flows });
  if (!read.ok) throw new Error('The example must be readable.');
  return unknownWords(read.value, library).map(({ code, params }) => `${code} ${params?.word}`);
};

describe('words that the library does not have', () => {
  it('are named once each: device types, zone types, protocols', () => {
    const zones = [{ id: 'z', zoneType: 'quantum-zone', label: 'z' }];
    const nodes = ['a', 'b'].map((id) => ({ id, deviceType: 'quantum-pump', zone: 'z', label: id }));
    const flows = [{ id: 'f', from: 'a', to: 'b', protocol: 'quantum-link' }];
    expect(issuesOf(nodes, zones, flows)).toEqual([
      'unknown-device-type quantum-pump',
      'unknown-zone-type quantum-zone',
      'unknown-protocol quantum-link',
    ]);
  });

  it('are none where everything is known', () => {
    const zones = [{ id: 'z', zoneType: 'modality', label: 'z' }];
    const nodes = [{ id: 'ct', deviceType: 'ct', zone: 'z', label: 'CT' }];
    expect(issuesOf(nodes, zones, [])).toEqual([]);
  });
});
