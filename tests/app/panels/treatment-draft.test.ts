import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/app/panels/findings/reading';
import { type Draft, lackingIn } from '../../../src/app/panels/findings/treatment-draft';
import { analyse } from '../../../src/core/analysis/analyse';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const draft = { decision: 'accept', rationale: 'no other way', owner: '', due: '', evidence: '' } as unknown as Draft;
const rowOf = (rule: string): Row => {
  const document = documentOf({
    zones: [{ id: 'z', zoneType: 'modality', enforcement: 'vlan-only' }],
    nodes: [
      { id: 'old', deviceType: 'ct', zone: 'z', networked: true, lifecycle: { eos: '2020-03-31' } },
      { id: 'new', deviceType: 'ct', zone: 'z', networked: true, lifecycle: { eol: '2030-06-01', eos: '2030-06-01' } },
    ],
  });
  const threat = analyse(modelOf(document, library), { today: '2026-11-22' }).threats.find((one) => one.rule === rule);
  if (threat === undefined) throw new Error(rule);
  return { key: threat.key, finding: threat } as unknown as Row;
};

describe('accepting a threat', () => {
  it('takes a name where support has ended, since a person then bears the risk', () => {
    const rows = [rowOf('out-of-support-on-network')];
    expect(lackingIn('accept', draft, ' ', rows)).toBe('name');
    expect(lackingIn('accept', draft, 'Sato', rows)).toBeUndefined();
    expect(lackingIn('mitigate', draft, '', rows)).toBeUndefined();
  });

  it('takes none where support goes on', () => {
    expect(lackingIn('accept', draft, '', [rowOf('no-limited-support-period')])).toBeUndefined();
  });
});
