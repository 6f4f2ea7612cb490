import type { HospitalDocument, View } from '../../src/core/document/document';
import { setLook, setPlacements } from '../../src/core/document/edits/arrange';
import { copyElements } from '../../src/core/document/edits/clip';
import { addAsset, addFlow, addZone, recordConduit } from '../../src/core/document/edits/elements';
import { moveElements, moveInto } from '../../src/core/document/edits/move';
import { pasteClip } from '../../src/core/document/edits/paste';
import { removeElements } from '../../src/core/document/edits/remove';
import { rename, setField } from '../../src/core/document/edits/update';
import type { Asset } from '../../src/core/model/asset';
import type { DataFlow } from '../../src/core/model/data-flow';
import type { ConduitId, ZoneId } from '../../src/core/model/id';
import { crossingIdOf } from '../../src/core/model/model';
import type { Zone } from '../../src/core/model/zone';
import type { Table } from '../../src/core/table';
import type { Random } from './random';

type Make = (document: HospitalDocument, view: View, random: Random, fresh: string) => HospitalDocument;

/** One of the values, of which some may be unknown. */
const anyOf = <T>(random: Random, values: readonly T[]): T | undefined => values[random.whole(0, values.length - 1)];

const oneOf = <T extends { readonly id: string }>(random: Random, table: Table<T>): T | undefined =>
  table.size === 0 ? undefined : random.pick(table.values());

const someIds = (random: Random, { assets, zones, flows }: HospitalDocument, most: number): string[] =>
  Array.from({ length: random.whole(1, most) }, () => random.pick([assets, assets, zones, flows]))
    .flatMap((table): { readonly id: string }[] => {
      const one = oneOf<{ readonly id: string }>(random, table as unknown as Table<{ readonly id: string }>);
      return one === undefined ? [] : [one];
    })
    .map(({ id }) => id);

const shifted: Make = (document, view, random) => {
  const placement = oneOf(random, view.placements);
  if (placement === undefined) return document;
  const [x, y] = [placement.x + random.whole(-60, 60), placement.y + random.whole(-60, 60) / 4];
  return setPlacements(view.id, [{ ...placement, x, y }])(document);
};

/** What people do to a hospital and its drawing, each with an element chosen at random. */
const EDITS: readonly Make[] = [
  (document, _view, random, fresh) => {
    const asset = oneOf(random, document.assets);
    return asset === undefined ? document : rename('assets', asset.id, `名 ${fresh}`)(document);
  },
  (document, _view, random, fresh) => {
    const zone = oneOf(random, document.zones);
    return zone === undefined ? document : rename('zones', zone.id, fresh)(document);
  },
  (document, _view, random) => {
    const asset = oneOf(random, document.assets);
    if (asset === undefined) return document;
    const [field, value] = random.pick<readonly [string, unknown]>([
      ['count', random.whole(1, 9)],
      ['kind', random.pick(['ct', 'pacs-server', 'other'])],
      ['status', 'discovered-unmanaged'],
      ['criticality', 'life'],
      ['hostname', 'host'],
      ['zone', undefined],
    ]);
    return setField('assets', asset.id, field, value)(document);
  },
  (document, _view, random) => {
    const zone = oneOf(random, document.zones);
    if (zone === undefined) return document;
    const [field, value] = random.pick<readonly [string, unknown]>([
      ['enforcement', anyOf(random, [undefined, 'none', 'firewall', 'vlan-only'])],
      ['trust', anyOf(random, [undefined, 0, 3, 5])],
      ['kind', anyOf(random, [undefined, 'internet', 'modality'])],
      ['party', oneOf(random, document.parties)?.id],
      ['parent', oneOf(random, document.zones)?.id],
      ['parent', undefined],
    ]);
    return setField('zones', zone.id, field, value)(document);
  },
  (document, _view, random) => {
    const flow = oneOf(random, document.flows);
    if (flow === undefined) return document;
    const [field, value] = random.pick<readonly [string, unknown]>([
      ['purpose', anyOf(random, [undefined, 'clinical', 'maintenance'])],
      ['encryption', random.pick(['yes', 'none'])],
      ['initiator', 'both'],
      ['to', oneOf(random, document.assets)?.id],
      ['from', oneOf(random, document.assets)?.id],
    ]);
    return setField('flows', flow.id, field, value)(document);
  },
  shifted,
  shifted,
  (document, view, random) => {
    const zone = oneOf(random, document.zones);
    return zone === undefined
      ? document
      : setLook(view.id, [zone.id], { collapsed: random.chance(0.6), locked: random.chance(0.3) })(document);
  },
  (document, view, random) =>
    moveElements(view.id, someIds(random, document, 5), {
      dx: random.whole(-300, 300),
      dy: random.whole(-300, 300),
      ...(random.chance(0.5) ? { into: oneOf(random, document.zones)?.id } : {}),
    })(document),
  (document, _view, random) =>
    moveInto(
      someIds(random, document, 4),
      random.chance(0.2) ? undefined : oneOf(random, document.zones)?.id,
    )(document),
  (document, view, random, fresh) => {
    const zone = oneOf(random, document.zones)?.id;
    const asset = { id: fresh, kind: 'ct', name: fresh, ...(zone === undefined ? {} : { zone }) } as unknown as Asset;
    const at = { view: view.id, x: random.whole(0, 400), y: random.whole(0, 400) };
    return addAsset(asset, random.chance(0.8) ? at : undefined)(document);
  },
  (document, view, random, fresh) => {
    const parent = random.chance(0.5) ? oneOf(random, document.zones)?.id : undefined;
    const zone = { id: fresh, name: fresh, ...(parent === undefined ? {} : { parent }) } as unknown as Zone;
    return addZone(zone, { view: view.id, x: random.whole(0, 900), y: random.whole(0, 900) })(document);
  },
  (document, _view, random, fresh) => {
    const [from, to] = [oneOf(random, document.assets)?.id, oneOf(random, document.assets)?.id];
    return addFlow({ id: fresh, from, to } as unknown as DataFlow)(document);
  },
  (document, _view, random) => {
    const [a, b] = [oneOf(random, document.zones)?.id, oneOf(random, document.zones)?.id];
    if (a === undefined || b === undefined) return document;
    const zones: [ZoneId, ZoneId] = [a, b];
    return recordConduit({
      id: crossingIdOf(a, b) as ConduitId,
      zones,
      ...random.pick([{}, { enforcement: 'firewall' as const }, { kind: 'responsibility' as const }]),
    })(document);
  },
  (document, _view, random) => removeElements(someIds(random, document, 2))(document),
  (document, _view, random) => {
    const conduit = oneOf(random, document.conduits);
    return conduit === undefined ? document : removeElements([conduit.id])(document);
  },
  (document, view, random, fresh) => {
    let next = 0;
    const newId = (): string => {
      next += 1;
      return `${fresh}-${next}`;
    };
    const at = { x: random.whole(0, 900), y: random.whole(0, 900) };
    const clip = copyElements(document, someIds(random, document, 4), view.id);
    const into = oneOf(random, document.zones)?.id;
    return pasteClip(document, clip, newId, { view: view.id, at, into }).document;
  },
];

/** The document after one edit of any kind. `fresh` must be an id that was never used. */
export const anyEdit = (document: HospitalDocument, view: View, random: Random, fresh: string): HospitalDocument =>
  random.pick(EDITS)(document, view, random, fresh);
