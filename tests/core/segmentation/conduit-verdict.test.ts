import { describe, expect, it } from 'vitest';
import { compileMatrix, conduitVerdict } from '../../../src/core/segmentation/conduit-verdict';
import { library } from '../../../src/templates';
import { modelOfPlain } from './open-document';

const matrix = compileMatrix(library.conduits, library.zones.keys());

/** Judges one flow between a thing in a zone of the first type and one in a zone of the second. */
const judge = (from: string | undefined, to: string | undefined, flow: Record<string, unknown>) => {
  const model = modelOfPlain({
    schema: 'neutral-hospital-model/1',
    id: 'two-zones',
    title: 'Two zones',
    perspective: 'hospital',
    zones: [
      { id: 'za', label: 'A', ...(from === undefined ? {} : { zoneType: from }) },
      { id: 'zb', label: 'B', ...(to === undefined ? {} : { zoneType: to }) },
    ],
    nodes: [
      { id: 'a', deviceType: 'other', zone: 'za', label: 'A' },
      { id: 'b', deviceType: 'other', zone: 'zb', label: 'B' },
    ],
    flows: [{ id: 'f', from: 'a', to: 'b', ...flow }],
  });
  const [judged] = model.source.flows.values().map((each) => conduitVerdict(each, model, matrix));
  return judged;
};

describe('the verdict on a flow', () => {
  it('allows what the matrix lists, with the controls it asks for', () => {
    const judged = judge('modality', 'imaging-archive', { protocol: 'dicom' });
    expect(judged?.verdict).toBe('allowed');
    expect(judged?.controls).toContain('pinned-ae-ip');
    expect(judged?.zones).toEqual(['modality', 'imaging-archive']);
  });

  it('allows a pump server to hand its drug library to pumps, wired or wireless', () => {
    for (const to of ['therapy-devices', 'medical-wifi'])
      expect(judge('me-management', to, { protocol: 'pump-proprietary' })?.verdict).toBe('allowed');
  });

  it('does not expect another protocol between zones that may talk', () => {
    expect(judge('modality', 'imaging-archive', { protocol: 'telnet' })?.verdict).toBe('unexpected');
  });

  it('leaves it open while the protocol that would decide is unknown', () => {
    expect(judge('modality', 'imaging-archive', {})?.verdict).toBe('unknown');
    expect(judge('modality', 'imaging-archive', { protocol: 'unknown' })?.verdict).toBe('unknown');
  });

  it('refuses a pair that must never be, whatever the protocol, sets spelled out', () => {
    expect(judge('guest-wifi', 'pharmacy', { protocol: 'https' })?.verdict).toBe('never');
    expect(judge('internet', 'modality', {})?.verdict).toBe('never');
  });

  it('looks at who opens the connection, not at where the data goes', () => {
    expect(judge('eligibility', 'ehr-core', { protocol: 'https' })?.verdict).toBe('never');
    expect(judge('eligibility', 'ehr-core', { protocol: 'https', initiator: 'to' })?.verdict).toBe('allowed');
  });

  it('takes the worse verdict when both ends open', () => {
    expect(judge('ehr-core', 'eligibility', { protocol: 'https', initiator: 'both' })?.verdict).toBe('never');
  });

  it('says nothing about flows inside one zone or between zones of one type', () => {
    expect(judge('modality', 'modality', { protocol: 'telnet' })?.verdict).toBe('inside-zone');
  });

  it('is unknown where a zone has no type', () => {
    expect(judge(undefined, 'ehr-core', { protocol: 'https' })?.verdict).toBe('unknown');
  });

  it('does not count a hand on a device as a connection', () => {
    expect(judge('clinical-terminals', 'therapy-devices', { medium: 'human' })?.verdict).toBe('allowed');
    expect(judge('home', 'therapy-devices', { medium: 'human' })?.verdict).toBe('never');
  });
});
