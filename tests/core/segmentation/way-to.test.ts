import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { type WayTo, wayNamedBy, wayTo } from '../../../src/core/segmentation/way-to';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const TODAY = '2026-11-22';

/** A vendor outside, a bastion without a filter before it, a CT behind, and a thing that nothing leads to. */
const hospital = (edge: string | undefined = 'firewall') =>
  factsOf(
    modelOf(
      documentOf({
        zones: [
          { id: 'outside', zoneType: 'vendor-remote', enforcement: 'firewall' },
          { id: 'modality', zoneType: 'modality', ...(edge === undefined ? {} : { enforcement: edge }) },
          { id: 'lonely', zoneType: 'laboratory', enforcement: 'firewall' },
          { id: 'office', zoneType: 'office-internet', enforcement: 'firewall' },
        ],
        nodes: [
          { id: 'vendor', deviceType: 'vendor-support-center', zone: 'outside' },
          { id: 'ct', deviceType: 'ct', zone: 'modality', networked: true },
          { id: 'workstation', deviceType: 'reading-workstation', zone: 'modality', networked: true },
          { id: 'analyser', deviceType: 'chemistry-analyzer', zone: 'lonely', networked: true },
        ],
        flows: [
          { id: 'remote', from: 'vendor', to: 'ct', protocol: 'rdp', auth: 'none', medium: 'wired' },
          { id: 'stick', from: 'analyser', to: 'workstation', medium: 'usb' },
        ],
      }),
      library,
    ),
    TODAY,
  );

const pathIn = (way: WayTo) => (way.kind === 'path' ? way.path : undefined);

describe('the way to what a threat is about', () => {
  it('is the shortest from outside, step by step', () => {
    const path = pathIn(wayTo(hospital(), ['workstation']));
    expect(path?.entry).toBe('vendor');
    expect(path?.steps.map(({ from, to }) => [from, to])).toEqual([
      ['vendor', 'ct'],
      ['ct', 'workstation'],
    ]);
    expect(path?.steps[0]?.via).toBe('remote');
  });

  it('leads to the nearer end of a flow, or says that one end is where attacks begin', () => {
    expect(pathIn(wayTo(hospital(), ['remote']))?.target).toBe('ct');
    expect(wayTo(hospital(), ['vendor'])).toEqual({ kind: 'entry', at: 'vendor' });
  });

  it('leads into a zone by what stands there', () => {
    expect(pathIn(wayTo(hospital(), ['modality']))?.target).toBe('ct');
  });

  it('is none where nothing leads there', () => {
    expect(wayTo(hospital(), ['analyser'])).toEqual({ kind: 'none' });
  });

  it('is not looked for where media are carried by hand, or where it is about no element', () => {
    expect(wayTo(hospital(), ['stick'])).toEqual({ kind: 'by-hand' });
    expect(wayTo(hospital(), ['hospital'])).toEqual({ kind: 'not-asked' });
  });

  it('names what it hangs on where it is not certain', () => {
    const graph = factsOf(
      modelOf(
        documentOf({
          zones: [
            { id: 'guest', zoneType: 'guest-wifi' },
            { id: 'ward', zoneType: 'patient-monitoring' },
          ],
          nodes: [
            { id: 'phone', deviceType: 'patient-smartphone', zone: 'guest', networked: true },
            { id: 'monitor', deviceType: 'bedside-monitor', zone: 'ward', networked: true },
          ],
          flows: [],
        }),
        library,
      ),
      TODAY,
    );
    const way = wayTo(graph, ['monitor']);
    expect(pathIn(way)?.certain).toBe(false);
    expect(way.kind === 'path' ? way.unknowns : []).toContainEqual({ what: 'zone-enforcement', element: 'ward' });
  });
});

describe('the way that a threat rests on', () => {
  const folder = new URL('../../fixtures/scenarios/', import.meta.url);
  const resting = readdirSync(folder).flatMap((name) => {
    const model = modelOf(documentOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))), library);
    const facts = factsOf(model, TODAY);
    return analyse(model, { today: TODAY }).threats.flatMap((threat) => {
      const named = wayNamedBy(threat);
      return named === undefined ? [] : [{ name: `${name} ${threat.key}`, threat, named, facts }];
    });
  });

  it('is the very one that is drawn', () => {
    expect(new Set(resting.map(({ named }) => named.fact)).size).toBeGreaterThan(1);
    for (const { name, threat, named, facts } of resting) {
      const path = pathIn(wayTo(facts, threat.subjects, named));
      const drawn = [
        path?.entry,
        ...(path?.steps ?? []).flatMap(({ via, to }) => (via === undefined ? [to] : [via, to])),
      ];
      const spoken = facts.fact(named.fact === 'asset.wayInEndsBy' ? 'asset.wayIn' : named.fact, named.subject).value;
      expect(drawn, name).toEqual(spoken);
      expect(path?.certain, name).toBe(true);
    }
  });

  it('is the way in that facts speak of, whatever the threat is about', () => {
    const facts = hospital();
    const path = pathIn(wayTo(facts, ['workstation']));
    expect(facts.fact('asset.wayIn', 'workstation').value).toEqual([
      path?.entry,
      ...(path?.steps ?? []).flatMap(({ via, to }) => (via === undefined ? [to] : [via, to])),
    ]);
  });
});
