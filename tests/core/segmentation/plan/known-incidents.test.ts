import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../../src/core/document/document';
import { carryOutSteps } from '../../../../src/core/segmentation/plan/carry-out-plan';
import type { SegmentationPlan } from '../../../../src/core/segmentation/plan/plan';
import { library } from '../../../../src/templates';
import { documentOf, fixture } from '../open-document';
import { planOf } from './plan-of';

const open = (id: string): HospitalDocument => documentOf(fixture(`scenarios/${id}.json`));

const stepsOf = ({ stages }: SegmentationPlan, first: number) => stages.slice(0, first).flatMap(({ steps }) => steps);

const idsOf = (plan: SegmentationPlan, first: number): readonly string[] => stepsOf(plan, first).map(({ id }) => id);

/** The document after the whole plan. */
const carriedOut = (document: HospitalDocument, plan: SegmentationPlan): HospitalDocument =>
  carryOutSteps(stepsOf(plan, plan.stages.length), library)(document);

const keepsCare = (document: HospitalDocument, plan: SegmentationPlan): void => {
  const after = carriedOut(document, plan);
  for (const flow of document.flows.values().filter(({ purpose }) => purpose === 'clinical')) {
    const now = after.flows.get(flow.id);
    expect([now?.status, now?.from, now?.to]).toEqual([flow.status, flow.from, flow.to]);
  }
};

describe('where an unpatched VPN of the vendor led into a flat network, as in Handa in 2021', () => {
  const document = open('incident-unpatched-vpn');
  const plan = planOf(document);

  it('sees the servers, their backups and the domain open to the internet and to the vendor', () => {
    const seen = (kind: string) =>
      plan.before.openPairs.filter(({ entryKind }) => entryKind === kind).map(({ target }) => target);
    for (const kind of ['internet', 'vendor-remote'])
      expect(seen(kind)).toEqual(expect.arrayContaining(['ad', 'bk', 'ehr', 'pacs']));
  });

  it('puts the VPN into an entry of its own in the first weekend, and closes every way with it', () => {
    expect(idsOf(plan, 1)).toContain('landing-zone|vpn');
    expect(plan.stages[0]?.weekends).toBe(1);
    expect(plan.stages[0]?.figures.openPairs).toEqual([]);
    expect(plan.left).toEqual([]);
  });

  it('takes backups of the servers off the network in the first weekend', () => {
    const step = stepsOf(plan, 1).find(({ action }) => action === 'offline-backup');
    expect(step?.elements).toEqual(expect.arrayContaining(['ehr', 'bk']));
    for (const id of ['ehr', 'bk']) expect(carriedOut(document, plan).assets.get(id)?.backup?.offline).toBe(true);
  });

  it('parts the servers that nobody can protect any more in the second', () => {
    expect(idsOf(plan, 2)).toEqual(
      expect.arrayContaining(['legacy-isolation|ehr-core|ehr-server', 'legacy-isolation|ehr-core|pacs-server']),
    );
  });

  it('leads maintenance through the new entry, with no line straight to the servers any more', () => {
    const after = carriedOut(document, plan);
    const vpn = after.assets.get('vpn');
    expect(after.zones.get(vpn?.zone ?? '')).toMatchObject({ kind: 'remote-maintenance', enforcement: 'firewall' });
    expect(after.flows.get('f-rdp')).not.toMatchObject({ from: 'vpn', to: 'ehr', status: undefined });
  });

  it('leaves care its flows', () => keepsCare(document, plan));
});

describe('where the line of a supplier was left open to a departmental server, as in Osaka in 2022', () => {
  const document = open('incident-catering-link');
  const plan = planOf(document);

  it('sees that the line of the supplier leads on to the records', () => {
    expect(plan.before.openPairs).toContainEqual({ entryKind: 'vendor-remote', target: 'ehr' });
  });

  it('closes the border to the supplier and its line in the first weekend, and every way with it', () => {
    const [first] = plan.stages;
    const about = first?.steps.flatMap(({ elements }) => elements) ?? [];
    expect(about).toEqual(expect.arrayContaining(['z-cater', 'z-his', 'food']));
    expect(idsOf(plan, 1)).toContain('landing-zone|ehr-core|food-service-server');
    expect(first?.weekends).toBe(1);
    expect(first?.figures.openPairs).toEqual([]);
    expect(plan.left).toEqual([]);
  });

  it('lets the supplier speak to nothing but the controlled entry', () => {
    const after = carriedOut(document, plan);
    const zoneOf = (id: string): string => after.assets.get(id)?.zone ?? '';
    for (const flow of after.flows.values()) {
      if (zoneOf(flow.from) !== 'z-cater' || zoneOf(flow.to) === 'z-cater' || flow.status === 'stopped') continue;
      expect(after.zones.get(zoneOf(flow.to))?.kind).toBe('remote-maintenance');
    }
  });

  it('separates the accounts that carried the attack on, though every way is closed without it', () => {
    const step = stepsOf(plan, plan.stages.length).find(({ action }) => action === 'own-accounts');
    expect(step?.elements).toEqual(['dept', 'ehr', 'food', 'pacs']);
    const after = carriedOut(document, plan);
    for (const id of step?.elements ?? [])
      expect(after.assets.get(id)).toMatchObject({ sharesCredentialsWith: [], credentials: 'individual' });
    const last = plan.stages.at(-1)?.figures;
    expect(last?.worstBlast?.reached.length).toBeLessThan(plan.before.worstBlast?.reached.length ?? 0);
  });

  it('leaves the orders of meals and all other care its flows', () => keepsCare(document, plan));
});

describe.each([
  'well-built-ward',
  'well-built-small',
  'well-built-imaging-centre',
  'well-built-radiotherapy',
  'well-built-departments',
  'well-built-pump-ward',
])('the plan for %s', (id) => {
  const document = open(id);
  const plan = planOf(document);

  it('changes nothing, and says why', () => {
    expect(plan.stages).toEqual([]);
    expect(plan.left).toEqual([]);
    const kinds = plan.nothingToChange.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['no-way', 'edges-hold']));
    expect(plan.nothingToChange.every(({ elements }) => elements.length > 0)).toBe(true);
  });
});
