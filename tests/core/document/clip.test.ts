import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { copyElements } from '../../../src/core/document/edits/clip';
import { addNote } from '../../../src/core/document/edits/notes';
import { type PasteOptions, pasteClip } from '../../../src/core/document/edits/paste';
import { absoluteAt } from '../../../src/core/document/edits/placing';
import { carryTreatments } from '../../../src/core/document/edits/treatments';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Placement } from '../../../src/core/document/view';
import { ViewIdSchema, type ZoneId, ZoneIdSchema } from '../../../src/core/model/id';
import { emptyTable, tableOf } from '../../../src/core/table';
import { clinic, expectSound } from './hospital';

const VIEW = v.parse(ViewIdSchema, 'view');
const before = clinic();

const viewOf = (document: typeof before) => {
  const view = document.views.get(VIEW);
  if (view === undefined) throw new Error('The clinic has a view.');
  return view;
};

const counter = () => {
  let n = 0;
  return () => {
    n += 1;
    return `new${n}`;
  };
};

/** What a paste of the elements gives, through JSON as a clipboard would. */
const pasted = (ids: readonly string[], options: PasteOptions = {}, into = before) => {
  const clip = JSON.parse(JSON.stringify(copyElements(before, ids, VIEW)));
  const result = pasteClip(into, clip, counter(), options);
  expectSound(result.document);
  return result;
};

const added = (
  document: typeof before,
  table: 'zones' | 'assets' | 'flows' | 'links' | 'conduits' | 'controls' | 'evidence',
) => {
  const fresh = [];
  for (const record of document[table].values()) if (!before[table].has(record.id as never)) fresh.push(record);
  return fresh;
};

describe('copies', () => {
  it('bring along what stands in a zone and what connects it, under new ids', () => {
    const { document, ids } = pasted(['lan']);
    expect(added(document, 'zones')).toHaveLength(2);
    expect(added(document, 'assets')).toHaveLength(2);
    expect(added(document, 'links')).toHaveLength(1);
    expect(ids).toHaveLength(4);
    const [copy] = added(document, 'flows');
    const names = document.assets
      .values()
      .filter(({ id }) => copy !== undefined && 'from' in copy && (id === copy.from || id === copy.to));
    expect(names.map(({ name }) => name).sort()).toEqual(['CT', '電子カルテ']);
    expect(names.every(({ id }) => !before.assets.has(id))).toBe(true);
  });

  it('leave out flows to things that were not copied', () => {
    expect(added(pasted(['ehr']).document, 'flows')).toEqual([]);
  });

  it('keep safeguards and papers for the copies alone', () => {
    const { document, ids } = pasted(['ct']);
    expect(added(document, 'controls')).toMatchObject([{ on: ids }]);
    expect(added(document, 'evidence')).toMatchObject([{ kind: 'mds2', assets: ids }]);
    expect(document.controls.get('filter' as never)).toBe(before.controls.get('filter' as never));
  });

  it('stand in the zone of their originals, where they were put', () => {
    const { document, ids } = pasted(['ct'], { view: VIEW, at: { x: 500, y: 420 } });
    const view = document.views.get(VIEW);
    const [id = ''] = ids;
    expect(document.assets.get(id as never)?.zone).toBe('rooms');
    expect(view && absoluteAt(document, view, id)).toEqual({ x: 500, y: 420 });
  });

  it('stand in the zone they are pasted into, nested as their originals are', () => {
    const into = v.parse(ZoneIdSchema, 'net');
    const { document, ids } = pasted(['lan', 'loose'], { into });
    const copies = document.zones.values().filter(({ id }) => ids.includes(id));
    const outer = copies.find(({ kind }) => kind === 'ehr-core');
    expect(outer?.parent).toBe('net');
    expect(copies.find(({ kind }) => kind === 'modality')?.parent).toBe(outer?.id);
    expect(document.assets.values().find(({ id, name }) => ids.includes(id) && name === '')?.zone).toBe('net');
  });

  it('are new subjects: decisions stay with the originals unless they are carried over', () => {
    const paste = pasted(['lan', 'net']);
    expect(paste.document.treatments).toBe(before.treatments);
    const document = carryTreatments(paste.carried.treatments)(paste.document);
    const keys = document.treatments.values().map(({ id }) => id);
    expect(keys).toHaveLength(4);
    const [copy] = added(document, 'flows').filter((flow) => 'protocol' in flow);
    const [conduit] = added(document, 'conduits');
    expect(keys).toContain(`plain-dicom|${copy?.id}`);
    expect(keys).toContain(`open-edge|${conduit?.id}`);
  });

  it('give a conduit the id of its new crossing', () => {
    const [conduit] = added(pasted(['lan', 'net']).document, 'conduits');
    const zones = conduit !== undefined && 'zones' in conduit ? conduit.zones : [];
    expect(conduit?.id).toBe([...zones].sort().join('~'));
  });

  it('never take an id that is there, whatever ids they are given', () => {
    const clip = copyElements(before, ['lan', 'net', 'loose']);
    const once = pasteClip(before, clip, () => 'ct');
    const twice = pasteClip(once.document, clip, () => 'ct');
    expectSound(twice.document);
    expect(twice.document.assets.size).toBe(3 * before.assets.size);
    for (const original of before.assets.values()) expect(twice.document.assets.get(original.id)).toBe(original);
  });

  it('of unsound things are not pasted, wherever the clip comes from', () => {
    const clip = copyElements(before, ['lan']);
    const { zones, assets } = clip.records;
    const ring = { ...clip, records: { ...clip.records, zones: zones.map((zone) => ({ ...zone, parent: zone.id })) } };
    expect(pasteClip(before, ring, counter()).document).toBe(before);
    const strange = {
      ...clip,
      records: { ...clip.records, assets: assets.map((asset) => ({ ...asset, colour: 'red' })) },
    };
    const { document } = pasteClip(before, strange, counter());
    expectSound(document);
    expect(added(document, 'assets')).toEqual([]);
    expect(added(document, 'flows')).toEqual([]);
  });

  it('bring their parties into another hospital', () => {
    const { document, ids } = pasted(['lan'], { view: VIEW }, emptyDocument('other', 'Other', 'hospital'));
    expect(document.parties.values().map(({ name }) => name)).toEqual(['医療情報課']);
    expect(document.assets.values().filter(({ id }) => ids.includes(id))).toHaveLength(2);
  });
});

describe('copies of notes', () => {
  const note = (id: string, on?: string) => ({
    id,
    text: id,
    x: 10,
    y: 20,
    width: 192,
    ...(on === undefined ? {} : { on }),
  });
  const noted = [note('word'), note('about', 'ct'), note('ground', 'lan')].reduce(
    (document, one) => addNote(VIEW, one)(document),
    before,
  );
  const notesIn = (document: typeof before) => document.views.get(VIEW)?.notes ?? [];
  const paste = (ids: readonly string[], options: PasteOptions = {}, into = noted) => {
    const clip = JSON.parse(JSON.stringify(copyElements(noted, ids, VIEW)));
    const result = pasteClip(into, clip, counter(), { view: VIEW, ...options });
    expectSound(result.document);
    return { ...result, made: notesIn(result.document).filter(({ id }) => id.startsWith('new')) };
  };

  it('stand alone, about the same as before, and come selected', () => {
    const corner = absoluteAt(noted, viewOf(noted), 'ct') ?? { x: 0, y: 0 };
    const { made, notes } = paste(['about'], { at: { x: corner.x + 34, y: corner.y + 44 } });
    expect(made).toEqual([{ ...note('about', 'ct'), id: 'new1', x: 34, y: 44 }]);
    expect(notes).toEqual(['new1']);
  });

  it('go along with what they are on, and are on the copy', () => {
    const { made, document, notes } = paste(['ct']);
    const copy = added(document, 'assets')[0];
    expect(made).toMatchObject([{ text: 'about', on: copy?.id, x: 10, y: 20 }]);
    expect(notes).toEqual([]);
  });

  it('keep their distance to devices that are copied with them', () => {
    const from = absoluteAt(noted, viewOf(noted), 'ct') ?? { x: 0, y: 0 };
    const { made, document } = paste(['ct', 'word']);
    const copy = absoluteAt(document, viewOf(document), added(document, 'assets')[0]?.id ?? '');
    const loose = made.find(({ text }) => text === 'word');
    expect([(copy?.x ?? 0) - (loose?.x ?? 0), (copy?.y ?? 0) - (loose?.y ?? 0)]).toEqual([from.x - 10, from.y - 20]);
  });

  it('are on the zone into which they are put, and on nothing in a document without what they were about', () => {
    expect(paste(['word'], { into: 'lan' as ZoneId }).made).toMatchObject([{ on: 'lan' }]);
    const [view] = before.views.values();
    const empty = {
      ...emptyDocument('e', '', 'hospital'),
      views: tableOf(view ? [{ ...view, placements: emptyTable<Placement>() }] : []),
    };
    expect(paste(['about'], {}, empty).made[0]).not.toHaveProperty('on');
  });
});
