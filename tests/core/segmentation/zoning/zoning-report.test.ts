import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ZoningTemplates } from '../../../../src/core/library/zoning';
import { modelOf } from '../../../../src/core/model/model';
import { type ZoningReport, zoningReport } from '../../../../src/core/segmentation/zoning/zoning-report';
import { library, loadZoning } from '../../../../src/templates';
import { anyParts, hospitalOf } from '../any-hospital';
import { openFixture } from '../open-document';

const TODAY = '2026-11-22';

describe('advice on zones', () => {
  let templates: ZoningTemplates;
  let clinic: ZoningReport;
  let hospital: ZoningReport;
  const wellBuilt = openFixture('well-built-clinic');
  beforeAll(async () => {
    templates = await loadZoning();
    clinic = zoningReport(openFixture('clinic-remote-vpn'), { today: TODAY, templates });
    hospital = zoningReport(openFixture('general-hospital-300'), { today: TODAY, templates });
  });
  const moved = ({ proposals }: ZoningReport): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      proposals
        .filter(({ verdict }) => verdict === 'move')
        .flatMap(({ assets, best }) => assets.map((asset) => [asset, best?.type])),
    );

  it('puts the things of a flat clinic where an expert puts them', () => {
    expect(moved(clinic)).toEqual({
      ecg: 'modality',
      us: 'modality',
      xray: 'legacy-isolation',
      nas: 'imaging-archive',
      pc1: 'clinical-terminals',
      pc2: 'clinical-terminals',
      printer: 'clinical-terminals',
      vpn: 'remote-maintenance',
    });
    const line = clinic.proposals.find(({ assets }) => assets.includes('unknown-line'));
    expect(line).toMatchObject({ verdict: 'unclear', ask: 'flow.purpose' });
  });

  it('leaves a well-built clinic as it is', () => {
    expect(moved(zoningReport(wellBuilt, { today: TODAY, templates }))).toEqual({});
  });

  it('says with each reason which facts it rests on, and what comes next', () => {
    const xray = clinic.proposals.find(({ assets }) => assets.includes('xray'));
    expect(xray?.runnerUp?.type).toBe('modality');
    const because = xray?.best?.reasons.find(({ kind }) => kind === 'unprotectable');
    expect(because?.facts).toContainEqual({
      fact: 'asset.lifecycle.endOfSupport',
      value: '2024-03-31',
      source: 'stated',
    });
  });

  it('proposes for every asset once, and adds up to the score that it tells', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { proposals } = zoningReport(model, { today: TODAY, templates });
        expect(proposals.flatMap(({ assets }) => assets).sort()).toEqual(parts.assets.map(({ id }) => id).sort());
        for (const { best, runnerUp, to, verdict, zone } of proposals) {
          const sum = best?.reasons.reduce((total, { points }) => total + points, 0);
          expect(best?.score).toBe(sum);
          if (runnerUp !== undefined) expect(best?.score).toBeGreaterThanOrEqual(runnerUp.score);
          if (verdict === 'stays') expect(to).toBe(zone);
          if (to !== undefined && to !== zone) expect(model.zone(to)).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes no capability that nobody knows for enough or for none', () => {
    const lan = clinic.levels.find(({ zone }) => zone === 'z-lan');
    expect(lan).toMatchObject({ target: 3, short: 2, met: 0, unknown: 10 });
    expect(lan?.assets.find(({ assets }) => assets.includes('ecg'))?.gap).toBeUndefined();
    expect(lan?.assets.find(({ assets }) => assets.includes('xray'))).toMatchObject({ gap: 3 });
  });

  it('isolates the X-ray system with no more than its clinical flows', () => {
    expect(clinic.isolation.segments.map(({ kind }) => kind)).toEqual(['xray-dr']);
    const [segment] = clinic.isolation.segments;
    expect(segment?.lines.map(({ direction, peer, protocol }) => [direction, peer, protocol])).toEqual([
      ['out', 'nas', 'smb1'],
      ['out', 'ehr', 'dicom'],
    ]);
    expect(segment).toMatchObject({ onDemand: ['f04'], disconnect: 'ask', rules: { shared: 2, each: 2 } });
  });

  it('counts the rules that a segment for each unit would take', () => {
    const monitors = hospital.isolation.segments.find(({ kind }) => kind === 'central-monitor');
    expect(monitors).toMatchObject({ units: 8, rules: { shared: 3, each: 24 } });
  });

  it('never calls a device free to disconnect because nobody drew its flows', () => {
    const order = hospital.isolation.segments.find(({ kind }) => kind === 'order-entry-server');
    expect(order).toMatchObject({ lines: [], disconnect: 'if-unused' });
  });

  it('keeps every clinical flow of isolated devices open', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { isolation } = zoningReport(model, { today: TODAY, templates });
        for (const { assets, lines, inside, identifyFirst } of isolation.segments) {
          const kept = new Set([...lines.flatMap(({ flows }) => flows), ...inside, ...identifyFirst]);
          const needed = parts.flows.filter(
            ({ from, to, purpose, status, medium, protocol }) =>
              (assets.includes(from) || assets.includes(to)) &&
              (purpose === 'clinical' || purpose === undefined) &&
              status !== 'stopped' &&
              status !== 'planned' &&
              protocol !== 'usb-media' &&
              !['usb', 'human', 'serial', 'physical'].includes(medium ?? ''),
          );
          for (const { id } of needed) expect(kept.has(id)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('counts a point once for each clinical flow that ends without it', () => {
    const gateway = hospital.singlePoints.points.find(({ id, graph }) => id === 'mongw' && graph === 'service');
    expect(gateway).toMatchObject({ flows: ['f19', 'f20'], life: ['bed', 'central'] });
    // It speaks to the image store and to the EHR, but passes on nothing of the one to the other.
    expect(clinic.singlePoints.points.map(({ id }) => id)).not.toContain('xray');
  });

  it('asks for a second firewall where a new one would stand alone in front of what a life depends on', () => {
    const model = openFixture('general-hospital-300');
    const measures = [{ kind: 'enforce-edge' as const, elements: ['z-ther'], cost: 3 }];
    const { checkpoints } = zoningReport(model, { today: TODAY, templates, measures });
    const fresh = checkpoints.filter(({ isNew }) => isNew);
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatchObject({ at: 'edge', elements: ['z-ther'], redundancy: 'needed', mode: 'fail-open' });
  });

  it('warns where every pump hangs on one zone', () => {
    expect(hospital.diversity).toContainEqual(
      expect.objectContaining({ kind: 'infusion-pump', units: 300, shared: 'zone', by: 'z-ther' }),
    );
  });

  it('finds the zones that are open to each other though few of them speak', () => {
    const [area] = hospital.unused.areas;
    expect(area?.zones).toContain('z-mon');
    expect(area?.used.length).toBeLessThan(area?.pairs ?? 0);
    expect(zoningReport(wellBuilt, { today: TODAY, templates }).unused.areas).toEqual([]);
  });
});
