import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { parseSaved } from '../../../src/core/document/parse';
import { serialiseDocument as serialise } from '../../../src/core/document/serialise';
import type { ZoneId } from '../../../src/core/model/id';
import { modelOf } from '../../../src/core/model/model';
import type { Proposal } from '../../../src/core/segmentation/advice';
import { advise } from '../../../src/core/segmentation/advise';
import { carryOutProposal } from '../../../src/core/segmentation/carry-out';
import { library } from '../../../src/templates';
import { documentOf, fixture } from './open-document';

const TODAY = '2026-11-22';
const NEW = { id: 'new-zone' as ZoneId, name: { ja: '新しいゾーン', en: 'New zone' } };

const proposalsFor = (document: HospitalDocument): readonly Proposal[] =>
  advise(modelOf(document, library), { today: TODAY }).proposals;

const after = (proposal: Proposal, document: HospitalDocument): HospitalDocument | undefined =>
  carryOutProposal(proposal, modelOf(document, library), NEW)?.(document);

const cases = ['clinic-remote-vpn', 'mfr-infusion-pump', 'general-hospital-300'].flatMap((id) => {
  const document = documentOf(fixture(`plain/${id}.json`));
  return proposalsFor(document).map((proposal) => [`${id}: ${proposal.id}`, proposal, document] as const);
});

describe.each(cases)('carrying out %s', (_, proposal, document) => {
  const done = after(proposal, document);

  it('changes the hospital into another sound one', () => {
    expect(done).toBeDefined();
    expect(done).not.toBe(document);
    expect(parseSaved(JSON.parse(serialise(done ?? document))).ok).toBe(true);
  });

  it('leaves what care needs as it is', () => {
    for (const id of proposal.keeps) {
      if (proposal.reroutes?.includes(id)) continue;
      expect(done?.flows.get(id)).toEqual(document.flows.get(id));
    }
  });

  it('is then not advised again, and opens no way', () => {
    const next = proposalsFor(done ?? document);
    // Where support has ended, hardening remains advised until the device is replaced.
    if (proposal.action !== 'harden') expect(next.map(({ id }) => id)).not.toContain(proposal.id);
    // What waits in quarantine counts as one more kind of entry.
    if (proposal.action === 'transient-segment') return;
    const [before, left] = [proposal.pathsBefore, next[0]?.pathsBefore ?? 0];
    // One more kind of line may be told apart once lines end elsewhere.
    expect(left).toBeLessThanOrEqual(proposal.action === 'landing-zone' ? before + 1 : before);
  });
});

it('closes as many paths as was said where edges and places decide', () => {
  const edges = cases.filter(([, { action }]) => ['enforce-edge', 'cut', 'legacy-isolation'].includes(action));
  expect(edges.length).toBeGreaterThan(5);
  for (const [name, proposal, document] of edges) {
    const next = proposalsFor(after(proposal, document) ?? document);
    expect(next[0]?.pathsBefore, name).toBe(proposal.pathsAfter);
  }
});

it('has no edit for what is no fact of the hospital', () => {
  const [name, proposal, document] = cases.find(([, { action }]) => action === 'harden') ?? [];
  expect(name).toBeDefined();
  if (proposal === undefined || document === undefined) return;
  const [id] = proposal.elements;
  const solid = { ...document, assets: document.assets.setAll([]) };
  expect(carryOutProposal({ ...proposal, elements: [] }, modelOf(solid, library), NEW), id).toBeUndefined();
});
