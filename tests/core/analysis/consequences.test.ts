import { describe, expect, it } from 'vitest';
import { type Consequences, consequencesOf } from '../../../src/core/analysis/consequences';
import type { Threat } from '../../../src/core/analysis/report';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const hospital = (ventilator: Readonly<Record<string, unknown>>, flow: Readonly<Record<string, unknown>> = {}) =>
  modelOf(
    documentOf({
      zones: [{ id: 'ward', zoneType: 'therapy-devices' }],
      nodes: [
        { id: 'vent', deviceType: 'ventilator', zone: 'ward', ...ventilator },
        { id: 'ehr', deviceType: 'ehr-server' },
        { id: 'thing', deviceType: 'other' },
      ],
      flows: [{ id: 'f', from: 'thing', to: 'vent', ...flow }],
    }),
    library,
  );

const threat = (subject: string, change: Partial<Threat> = {}): Threat => ({
  key: `rule|${subject}`,
  rule: 'rule',
  scope: 'asset',
  subjects: [subject],
  stride: ['denial-of-service'],
  severity: { patientSafety: 3, data: 2, availability: 1 },
  level: 3,
  adjustments: [],
  patients: undefined,
  controls: [],
  references: [],
  because: [],
  wouldVanishIf: [],
  restsOnAssumption: false,
  ...change,
});

const of = (subject: string, ventilator = {}, change: Partial<Threat> = {}, flow = {}): Consequences =>
  consequencesOf(threat(subject, change), hospital(ventilator, flow));

describe('what may follow where nothing is done', () => {
  it('is as bad in each respect as the rule says', () => {
    const { patients, data, operation } = of('vent');
    expect([patients.severity, data.severity, operation.severity]).toEqual([3, 2, 1]);
  });

  it('says of a device how critical it is, and leaves unknown what nobody said', () => {
    const { about, patients, operation } = of('vent');
    expect(about).toBe('vent');
    expect(patients).toMatchObject({ criticality: 'life', count: undefined });
    expect(operation).toMatchObject({ failSafe: 'unknown', downtime: 'unknown', replaced: undefined });
  });

  it('takes what people said about going on without it', () => {
    const document = { failSafe: 'standalone', downtimeProcedure: 'by hand', spare: true };
    expect(of('vent', document).operation).toMatchObject({ failSafe: 'standalone', downtime: 'there', replaced: true });
  });

  it('is about the end of a flow that care depends on most', () => {
    expect(of('f').about).toBe('vent');
  });

  it('names what a flow carries, and says so where nobody knows', () => {
    expect(of('f', {}, {}, { data: ['vitals', 'alarm'] }).data).toMatchObject({
      carried: ['alarm', 'vitals'],
      unsaid: 0,
    });
    expect(of('f').data).toMatchObject({ carried: [], unsaid: 1 });
  });

  it('tells reading from changing', () => {
    expect(of('ehr', {}, { stride: ['information-disclosure'] }).data.harm).toBe('read');
    expect(of('ehr', {}, { stride: ['tampering'] }).data.harm).toBe('changed');
    expect(of('ehr', {}, { stride: ['tampering', 'information-disclosure'] }).data.harm).toBe('both');
    expect(of('ehr').data.harm).toBe('lost');
  });

  it('knows what keeps personal data', () => {
    expect(of('ehr').data).toMatchObject({ keeper: 'ehr', kept: true });
  });

  it('touches nothing where it is about the whole hospital', () => {
    expect(of('hospital')).toMatchObject({ about: undefined, patients: { criticality: undefined } });
  });
});
