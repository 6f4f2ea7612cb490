import { describe, expect, it } from 'vitest';
import type { Report, Threat } from '../../../src/core/analysis/report';
import type { Placement } from '../../../src/core/document/view';
import { overlaps } from '../../../src/core/drawing/geometry';
import { DEVICE_HEIGHT, DEVICE_WIDTH, type Rect, type Scene } from '../../../src/core/drawing/scene';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { emptyTable, tableOf } from '../../../src/core/table';
import { EXAMPLES, example, laidOut, modelFor, plain, sceneFor } from './drawn';

const twoZones = (extra: Readonly<Record<string, unknown>> = {}) =>
  plain({
    zones: [
      { id: 'ward', zoneType: 'therapy-devices', label: 'Ward', enforcement: 'vlan-only' },
      { id: 'core', zoneType: 'ehr-core', label: 'Core', enforcement: 'firewall' },
      { id: 'out', zoneType: 'internet', label: 'Internet', enforcement: 'none' },
    ],
    nodes: [
      { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', label: 'Pump', count: 12, ip: '10.0.0.7' },
      { id: 'ehr', deviceType: 'ehr-server', zone: 'core', label: 'EHR' },
      { id: 'web', deviceType: 'internet', zone: 'out', label: 'Web' },
    ],
    flows: [
      { id: 'up', from: 'pump', to: 'ehr', protocol: 'https', port: 443, purpose: 'clinical', encryption: 'yes' },
      { id: 'odd', from: 'ehr', to: 'web' },
    ],
    ...extra,
  });

const reportOf = (...threats: readonly Partial<Threat>[]): Report => ({
  today: '2026-11-22',
  threats: threats.map(
    (threat): Threat => ({
      key: 'rule|x',
      rule: 'rule',
      scope: 'asset',
      subjects: ['pump'],
      stride: ['tampering'],
      severity: { patientSafety: 4, data: 0, availability: 0 },
      level: 4,
      adjustments: [],
      patients: undefined,
      controls: [],
      references: [],
      because: [],
      wouldVanishIf: [],
      restsOnAssumption: false,
      ...threat,
    }),
  ),
  questions: [],
  failures: [],
  rulesRun: 1,
});

const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`nothing drawn for ${id}`);
  return found;
};

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const isOrthogonal = (scene: Scene): boolean =>
  scene.flows.every(({ points }) =>
    points.every((point, index) => {
      const before = points[index - 1];
      return before === undefined || Math.abs(before.x - point.x) < 0.01 || Math.abs(before.y - point.y) < 0.01;
    }),
  );

describe('a scene', () => {
  it('adds the places of zones around up to places in the drawing', () => {
    const document = plain({
      zones: [
        { id: 'outer', label: 'Outer' },
        { id: 'inner', label: 'Inner', parent: 'outer' },
      ],
      nodes: [{ id: 'pc', deviceType: 'office-pc', zone: 'inner', label: 'PC' }],
      flows: [],
    });
    const placements = tableOf<Placement>([
      { id: 'outer', x: 100, y: 50, width: 500, height: 400 },
      { id: 'inner', x: 30, y: 40, width: 300, height: 200 },
      { id: 'pc', x: 24, y: 36 },
    ]);
    const scene = sceneOf(modelFor(document), { placements }, { language: 'en' });
    expect(find(scene.devices, 'pc').rect).toEqual({ x: 154, y: 126, width: DEVICE_WIDTH, height: DEVICE_HEIGHT });
    expect(find(scene.zones, 'inner')).toMatchObject({ depth: 2, parent: 'outer' });
    expect(scene.zones.map(({ id }) => id)).toEqual(['outer', 'inner']);
  });

  it('names what has no place and leaves it out with its flows', () => {
    const document = twoZones();
    const scene = sceneOf(modelFor(document), { placements: emptyTable() }, { language: 'ja' });
    expect(scene.unplaced).toEqual(['core', 'ehr', 'out', 'pump', 'ward', 'web']);
    expect([scene.zones, scene.devices, scene.flows, scene.gates]).toEqual([[], [], [], []]);
  });

  it('hides what is in a collapsed zone and lets its flows end at the zone', () => {
    const document = twoZones();
    const model = modelFor(document);
    const placements = laidOut(model);
    const ward = placements.get('ward');
    if (ward === undefined) throw new Error('the ward has no place');
    const scene = sceneOf(model, { placements: placements.set({ ...ward, collapsed: true }) }, { language: 'ja' });
    expect(scene.devices.map(({ id }) => id)).not.toContain('pump');
    expect(find(scene.zones, 'ward')).toMatchObject({ collapsed: true, things: 12, kinds: 1 });
    expect(find(scene.flows, 'up').points.length).toBeGreaterThan(1);
  });

  it('draws unknown as unknown, never as none', () => {
    const scene = sceneFor(twoZones());
    expect(find(scene.flows, 'odd')).toMatchObject({ purpose: undefined, encrypted: undefined, label: '' });
    expect(find(scene.flows, 'up')).toMatchObject({ purpose: 'clinical', encrypted: true });
  });

  it('puts one gate where flows meet the edge of the more trusted zone', () => {
    const scene = sceneFor(twoZones());
    expect(scene.gates.map(({ id }) => id).sort()).toEqual(['core~out', 'core~ward']);
    const gate = find(scene.gates, 'core~out');
    const [boundary] = scene.boundaries.filter(({ kind }) => kind === 'trust');
    expect(boundary?.rect.x === gate.at.x || boundary?.rect.y === gate.at.y).toBe(true);
    expect(gate.state).toBe('guarded');
  });

  it('keeps the outside outside the trust boundary', () => {
    const scene = sceneFor(twoZones());
    const trust = scene.boundaries.filter(({ kind }) => kind === 'trust');
    expect(trust).toHaveLength(1);
    const [edge] = trust;
    expect(edge && holds(edge.rect, find(scene.zones, 'core').rect)).toBe(true);
    expect(edge && overlaps(edge.rect, find(scene.zones, 'out').rect)).toBe(false);
  });

  it('marks the worst open threat on its subject and on the zones around it', () => {
    const report = reportOf({ key: 'a|pump', level: 2 }, { key: 'b|pump', level: 3 });
    const scene = sceneFor(twoZones(), { report });
    expect(find(scene.devices, 'pump').marks).toEqual({ level: 3, question: false });
    expect(find(scene.zones, 'ward').marks.level).toBe(3);
    expect(find(scene.zones, 'core').marks.level).toBeUndefined();
  });

  it('marks no threat that people accepted, but goes on marking one to be mitigated', () => {
    const report = reportOf({ key: 'a|pump', level: 4 }, { key: 'b|pump', level: 2 });
    const treatments = tableOf([
      { id: 'a|pump', decision: 'accept' as const, rationale: 'known' },
      { id: 'b|pump', decision: 'mitigate' as const },
    ]);
    expect(find(sceneFor(twoZones(), { report, treatments }).devices, 'pump').marks.level).toBe(2);
  });

  it('leaves out what is switched off', () => {
    const report = reportOf({});
    const overlays = { flows: false, trustBoundaries: false, responsibility: false, threats: false };
    const scene = sceneFor(twoZones(), { report, overlays });
    expect([scene.flows, scene.gates, scene.boundaries]).toEqual([[], [], []]);
    expect(find(scene.devices, 'pump').marks.level).toBeUndefined();
  });

  it('gives the badges their fixed order', () => {
    const document = twoZones({
      nodes: [
        {
          id: 'pump',
          deviceType: 'infusion-pump',
          zone: 'ward',
          label: 'Pump',
          connectivity: ['wifi'],
          os: { family: 'windows', eos: '2020-01-14' },
        },
      ],
      flows: [],
    });
    const [pump] = sceneFor(document, { today: '2026-11-22' }).devices;
    expect(pump?.badges).toEqual(['wireless', 'end-of-support', 'no-mds2', 'life-critical']);
  });

  it('parts somebody else’s zone by a responsibility boundary with both names', () => {
    const document = plain({
      zones: [
        { id: 'v', zoneType: 'vendor-remote', label: 'Vendor', owner: 'A社' },
        { id: 'core', zoneType: 'ehr-core', label: 'Core', owner: '医療情報課' },
      ],
      boundaries: [{ id: 'b', type: 'responsibility', between: ['v', 'core'], contract: 'unknown' }],
      nodes: [],
      flows: [],
    });
    const edges = sceneFor(document).boundaries.filter(({ kind }) => kind === 'responsibility');
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ zone: 'v', inside: 'A社', outside: '医療情報課', contract: undefined });
  });
});

describe.each(EXAMPLES)('the example %s, drawn', (name) => {
  const document = example(name);
  const scene = sceneFor(document);

  it('shows everything', () => {
    expect(scene.unplaced).toEqual([]);
    expect(scene.devices).toHaveLength(document.assets.size);
    expect(scene.zones).toHaveLength(document.zones.size);
    expect(scene.flows).toHaveLength(document.flows.size);
  });

  it('runs its flows at right angles from edge to edge', () => {
    expect(isOrthogonal(scene)).toBe(true);
    for (const flow of scene.flows) {
      const from = find(scene.devices, flow.from).rect;
      const start = flow.points[0];
      if (start === undefined) throw new Error(`${flow.id} has no way`);
      const onSide = start.x === from.x || start.x === from.x + from.width;
      const onTop = start.y === from.y || start.y === from.y + from.height;
      expect(onSide || onTop).toBe(true);
    }
  });

  it('lets no flow run through a device that is neither of its ends', () => {
    const through: string[] = [];
    for (const { id, from, to, points } of scene.flows) {
      points.slice(1).forEach((point, index) => {
        const before = points[index] ?? point;
        const run = {
          x: Math.min(point.x, before.x),
          y: Math.min(point.y, before.y),
          width: Math.abs(point.x - before.x) + 0.1,
          height: Math.abs(point.y - before.y) + 0.1,
        };
        for (const device of scene.devices)
          if (device.id !== from && device.id !== to && overlaps(device.rect, run)) through.push(`${id} ${device.id}`);
      });
    }
    expect(through).toEqual([]);
  });

  it('is the same whenever it is drawn', () => {
    expect(sceneFor(example(name))).toEqual(scene);
  });

  it('stays within its bounds', () => {
    for (const { rect } of [...scene.zones, ...scene.devices, ...scene.boundaries])
      expect(holds(scene.bounds, rect)).toBe(true);
  });
});
