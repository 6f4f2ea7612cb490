import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/core/model/graph';
import { modelOf } from '../../../src/core/model/model';
import { type WayTo, wayTo } from '../../../src/core/segmentation/way-to';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

/** A vendor outside, a bastion without a filter before it, a CT behind, and a thing that nothing leads to. */
const hospital = (edge: string | undefined = 'firewall') =>
  graphOf(
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
    const graph = graphOf(
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
    );
    const way = wayTo(graph, ['monitor']);
    expect(pathIn(way)?.certain).toBe(false);
    expect(way.kind === 'path' ? way.unknowns : []).toContainEqual({ what: 'zone-enforcement', element: 'ward' });
  });
});
