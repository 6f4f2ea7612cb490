import { describe, expect, it } from 'vitest';
import { resizeZone } from '../../../src/core/document/edits/arrange';
import { moveElements } from '../../../src/core/document/edits/move';
import { addNote, changeNote, moveNotes, removeNotes } from '../../../src/core/document/edits/notes';
import { addPlace, removePlace, renamePlace } from '../../../src/core/document/edits/places';
import { absoluteAt } from '../../../src/core/document/edits/placing';
import { removeElements } from '../../../src/core/document/edits/remove';
import { duplicateView } from '../../../src/core/document/edits/views';
import { parseDocument } from '../../../src/core/document/parse';
import { placeIdOf } from '../../../src/core/document/places';
import { serialiseDocument } from '../../../src/core/document/serialise';
import type { Note } from '../../../src/core/document/view';
import type { ViewId } from '../../../src/core/model/id';
import { example } from '../drawing/drawn';

const NETWORK = 'view-network' as ViewId;
const PHYSICAL = 'view-physical' as ViewId;
const hospital = example('general-hospital-300');

const note = (more: Partial<Note> = {}): Note => ({
  id: 'note-1',
  text: '保守回線は\n来年3月に撤去',
  x: 8,
  y: 40,
  width: 192,
  ...more,
});
const noted = (more: Partial<Note> = {}, view: ViewId = NETWORK) => addNote(view, note(more))(hospital);
const notesIn = (document = hospital, view: ViewId = NETWORK) => document.views.get(view)?.notes;

describe('notes on a view', () => {
  it('are added, changed, moved and taken away', () => {
    const added = noted();
    expect(notesIn(added)).toEqual([note()]);
    expect(notesIn(changeNote(NETWORK, 'note-1', { text: 'x', width: 300 })(added))).toEqual([
      note({ text: 'x', width: 300 }),
    ]);
    expect(notesIn(moveNotes(NETWORK, ['note-1'], { dx: 16, dy: -8 })(added))).toEqual([note({ x: 24, y: 32 })]);
    expect(serialiseDocument(removeNotes(['note-1'])(added))).toBe(serialiseDocument(hospital));
  });

  it('change nothing when a file could not hold them', () => {
    const added = noted();
    expect(noted({ on: 'nobody' })).toBe(hospital);
    expect(noted({ id: 'ct' })).toBe(hospital);
    expect(addNote(PHYSICAL, note())(added)).toBe(added);
    expect(changeNote(NETWORK, 'note-1', { text: 'x'.repeat(2_001) })(added)).toBe(added);
    expect(changeNote(NETWORK, 'note-1', { text: note().text })(added)).toBe(added);
    expect(moveNotes(NETWORK, ['ct'], { dx: 8, dy: 8 })(added)).toBe(added);
  });

  it('are never too narrow to read', () => {
    expect(notesIn(noted({ width: 2 }))?.[0]?.width).toBe(96);
  });

  it('come back from the file byte for byte', () => {
    const text = serialiseDocument(noted({ on: 'ct' }));
    const read = parseDocument(text);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.views.get(NETWORK)?.notes).toEqual([note({ on: 'ct' })]);
    expect(serialiseDocument(read.value)).toBe(text);
  });

  it('are refused in a file when they are on nothing, or share an id', () => {
    const text = serialiseDocument(noted({ on: 'ct' }));
    const codes = (broken: string) => parseDocument(broken).issues.map(({ code, path }) => [code, path]);
    expect(codes(text.replace('"on":"ct"', '"on":"nobody"'))).toEqual([
      ['reference-to-nothing', expect.stringMatching(/^views\[\d\]\.notes\[0\]\.on$/)],
    ]);
    expect(codes(text.replace('"id":"note-1"', '"id":"ct"')).map(([code]) => code)).toContain('id-duplicate');
  });

  it('are copied with their view, under ids of their own', () => {
    const copied = duplicateView(NETWORK, 'copy' as ViewId, 'Copy')(noted({ on: 'ct' }));
    expect(notesIn(copied, 'copy' as ViewId)).toEqual([note({ id: 'copy.1', on: 'ct' })]);
    expect(parseDocument(serialiseDocument(copied)).ok).toBe(true);
  });
});

describe('notes on an element', () => {
  const zone = hospital.assets.get('ct')?.zone ?? '';
  const at = (document = hospital, id = 'ct') => {
    const view = document.views.get(NETWORK);
    return view === undefined ? undefined : absoluteAt(document, view, id);
  };

  it.each(['ct', zone])('stay where they are in the drawing when it goes: %s', (on) => {
    const from = at(hospital, on) ?? { x: 0, y: 0 };
    const left = removeElements([on])(noted({ on }));
    expect(notesIn(left)).toEqual([note({ x: from.x + 8, y: from.y + 40 })]);
  });

  it('stay when the flow that they are about goes with its device', () => {
    const [flow] = hospital.flows.values().filter(({ from }) => from === 'ct');
    const from = at() ?? { x: 0, y: 0 };
    const left = removeElements(['ct'])(noted({ on: flow?.id }));
    expect(notesIn(left)).toEqual([note({ x: from.x + 8, y: from.y + 40 })]);
  });

  it('go when they are deleted with it', () => {
    expect(notesIn(removeElements(['ct', 'note-1'])(noted({ on: 'ct' })))).toBeUndefined();
  });

  it('keep their place in the drawing when their zone is resized from the left, or grows', () => {
    const added = noted({ on: zone });
    const box = added.views.get(NETWORK)?.placements.get(zone);
    const before = at(added, zone) ?? { x: 0, y: 0 };
    const size = { width: (box?.width ?? 0) + 64, height: box?.height ?? 0 };
    const resized = resizeZone(NETWORK, zone, { x: (box?.x ?? 0) - 64, y: box?.y ?? 0, ...size })(added);
    const grown = moveElements(NETWORK, ['ct'], { dx: -600, dy: 0 })(added);
    for (const after of [resized, grown]) {
      const now = at(after, zone) ?? { x: 0, y: 0 };
      expect(now.x).toBeLessThan(before.x);
      expect(now.x + (notesIn(after)?.[0]?.x ?? 0)).toBe(before.x + 8);
    }
  });

  it('follow a room that gets another name, and stand alone when it is gone', () => {
    const id = placeIdOf({ building: '新棟' });
    const there = addPlace(PHYSICAL, { building: '新棟' }, { x: 2000, y: 100 })(hospital);
    const added = addNote(PHYSICAL, note({ on: id }))(there);
    const named = notesIn(renamePlace(id, '東棟')(added), PHYSICAL);
    expect(named).toEqual([note({ on: placeIdOf({ building: '東棟' }) })]);
    expect(notesIn(removePlace(id)(added), PHYSICAL)).toEqual([note({ x: 2008, y: 140 })]);
  });
});
