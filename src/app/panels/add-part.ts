import * as v from 'valibot';
import type { HospitalDocument, View } from '../../core/document/document';
import { setPlacements } from '../../core/document/edits/arrange';
import { type Edit, inTurn } from '../../core/document/edits/edit';
import { addAsset, addZone } from '../../core/document/edits/elements';
import { isTaken } from '../../core/document/edits/records';
import { layOut } from '../../core/layout/layout';
import type { Library } from '../../core/library/library';
import type { Bilingual, Text } from '../../core/library/text';
import { textIn } from '../../core/library/text';
import { LANGUAGES } from '../../core/library/vocabulary';
import { AssetIdSchema, type ZoneId, ZoneIdSchema } from '../../core/model/id';
import { modelOf } from '../../core/model/model';
import { canvasApi, type Part } from '../canvas/canvas-api';
import type { EditorStore } from '../store/editor';

/** Where a part was dropped: relative to the zone, or to the drawing when it was dropped in none. */
export interface DropPlace {
  readonly zone?: string | undefined;
  readonly x: number;
  readonly y: number;
}

const tail = (): string =>
  [...crypto.getRandomValues(new Uint8Array(3))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new id that says what it is: the kind and six random digits, `infusion-pump-3f9a2c`. */
export const newId = (document: HospitalDocument, kind: string): string => {
  for (;;) {
    const id = `${kind}-${tail()}`;
    if (!isTaken(document, id)) return id;
  }
};

/** The label of the type, with the first number that makes it a new name in both languages. */
const freeName = (label: Bilingual, taken: readonly Text[]): Bilingual => {
  const used = new Set(taken.flatMap((name) => LANGUAGES.map((language) => textIn(name, language))));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const name = { ja: `${label.ja}${end}`, en: `${label.en}${end}` };
    if (!used.has(name.ja) && !used.has(name.en)) return name;
  }
};

/** The zone in which people are working: the one selected, or that of the asset selected. */
const zoneAtHand = (document: HospitalDocument, selection: readonly string[]): ZoneId | undefined => {
  const [id, ...others] = selection;
  if (id === undefined || others.length > 0) return undefined;
  return document.zones.get(id)?.id ?? document.assets.get(id)?.zone;
};

const onlyZoneOf = (document: HospitalDocument, kind: string): ZoneId | undefined => {
  const [zone, ...others] = document.zones.values().filter((candidate) => candidate.kind === kind);
  return others.length === 0 ? zone?.id : undefined;
};

/** The document with the new element given a free place; what has a place moves only to make room. */
const settled = (document: HospitalDocument, view: View, id: string, library: Library): HospitalDocument => {
  const model = modelOf(document, library);
  const zone = document.assets.get(id)?.zone ?? document.zones.get(id)?.id;
  const concerned = new Set<string>([id, ...(zone === undefined ? [] : model.lineOf(zone).map((around) => around.id))]);
  // The layout finds places for everything; what this view leaves out stays out.
  const places = layOut(model, view.placements)?.filter(
    (place) => concerned.has(place.id) || view.placements.has(place.id),
  );
  return setPlacements(view.id, places ?? [])(document);
};

/**
 * Adds a device or zone of the library as one step: in the zone at hand or the one that such devices usually stand in,
 * where it was dropped or where there is room; `also` belongs to the same step. Selects and shows it. `undefined` when the library has no such part.
 */
export const addPart = (
  store: EditorStore,
  library: Library,
  part: Part,
  at?: DropPlace,
  also: (id: string) => Edit = () => (document) => document,
): string | undefined => {
  const { document, selection, view: viewId } = store.getState();
  const type = part.kind === 'device' ? library.devices.get(part.id) : library.zones.get(part.id);
  if (type === undefined) return undefined;
  const id = newId(document, part.id);
  const view = document.views.get(viewId ?? '') ?? document.views.values()[0];
  const dropped = at?.zone === undefined ? undefined : document.zones.get(at.zone)?.id;
  const place = at === undefined || view === undefined ? undefined : { view: view.id, x: at.x, y: at.y };
  const atHand = at === undefined ? zoneAtHand(document, selection) : dropped;

  const add = () => {
    if (part.kind === 'zone') {
      const name = freeName(
        type.label,
        document.zones.values().map((zone) => zone.name),
      );
      const zone = { id: v.parse(ZoneIdSchema, id), kind: part.id, name };
      return addZone(atHand === undefined ? zone : { ...zone, parent: atHand }, place);
    }
    const usual = 'defaultZone' in type && at === undefined ? onlyZoneOf(document, type.defaultZone) : undefined;
    const name = freeName(
      type.label,
      document.assets.values().map((asset) => asset.name),
    );
    const asset = { id: v.parse(AssetIdSchema, id), kind: part.id, name };
    const zone = atHand ?? usual;
    return addAsset(zone === undefined ? asset : { ...asset, zone }, place);
  };
  const settle = (next: HospitalDocument): HospitalDocument =>
    place !== undefined || view === undefined ? next : settled(next, view, id, library);

  store.getState().edit('parts.step.added', inTurn(add(), settle, also(id)));
  store.getState().select([id]);
  canvasApi.reveal([id]);
  return id;
};
