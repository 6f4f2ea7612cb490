import { describe, expect, it } from 'vitest';
import { setLook } from '../../../src/core/document/edits/arrange';
import { moveElements } from '../../../src/core/document/edits/move';
import { addNote, changeNote } from '../../../src/core/document/edits/notes';
import { hideInView } from '../../../src/core/document/edits/views';
import type { Note } from '../../../src/core/document/view';
import { nextScene } from '../../../src/core/drawing/next-scene';
import { NOTE, noteLeader, noteLines } from '../../../src/core/drawing/notes';
import type { Scene } from '../../../src/core/drawing/scene';
import { dirtyAreas } from '../../../src/core/drawing/scene-delta';
import { svgOf } from '../../../src/core/drawing/svg';
import { textWidth } from '../../../src/core/drawing/text-width';
import type { ViewId } from '../../../src/core/model/id';
import { example, modelFor } from './drawn';

const NETWORK = 'view-network' as ViewId;
const hospital = example('general-hospital-300');
const ct = hospital.assets.get('ct');
const zone = ct?.zone ?? '';

const note: Note = { id: 'note-1', text: 'a < b\n撤去予定', x: 8, y: 70, width: 192 };
const noted = (more: Partial<Note> = {}) => addNote(NETWORK, { ...note, ...more })(hospital);
const stateOf = (document = hospital, before?: ReturnType<typeof nextScene>) => {
  const view = document.views.get(NETWORK);
  if (view === undefined) throw new Error('no view');
  return nextScene(before, modelFor(document), view, { language: 'ja' });
};
const sceneOf = (document = hospital): Scene => stateOf(document).scene;
const boxOf = ({ devices, zones }: Scene, id: string) => [...devices, ...zones].find((one) => one.id === id)?.rect;

describe('the text of a note', () => {
  it('is broken into lines that fit, at its own line ends and between words', () => {
    const lines = noteLines('The vendor dials in through this line until March.\n\nAsk 医療情報課 first', 120);
    expect(lines.join(' ')).toBe('The vendor dials in through this line until March.  Ask 医療情報課 first');
    expect(lines).toContain('');
    for (const line of lines) expect(textWidth(line, NOTE.size)).toBeLessThanOrEqual(120 - 2 * NOTE.padding);
  });

  it('breaks Japanese between letters, but never before a full stop', () => {
    const lines = noteLines('保守回線は来年三月に撤去する予定です。確認は医療情報課へ。', 96);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).not.toMatch(/^[。、]/);
  });

  it('breaks a word that is wider than the note', () => {
    const lines = noteLines('x'.repeat(60), 96);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toBe('x'.repeat(60));
  });
});

describe('a note in a drawing', () => {
  it('stands where it was put, and the drawing reaches around it', () => {
    const scene = sceneOf(noted({ x: -900, y: -400 }));
    expect(scene.notes).toEqual([
      {
        id: 'note-1',
        rect: { x: -900, y: -400, width: 192, height: 2 * NOTE.padding + 2 * NOTE.line },
        text: note.text,
        lines: ['a < b', '撤去予定'],
        on: undefined,
        anchor: undefined,
        target: undefined,
      },
    ]);
    expect(scene.bounds.x).toBeLessThan(-900);
  });

  it.each(['ct', zone])('moves with what it is on: %s', (on) => {
    const document = noted({ on });
    const box = boxOf(sceneOf(document), on);
    expect(sceneOf(document).notes[0]?.rect).toMatchObject({ x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 70 });
    const moved = sceneOf(moveElements(NETWORK, [on], { dx: 40, dy: 16 })(document));
    const there = boxOf(moved, on);
    expect(there).not.toEqual(box);
    expect(moved.notes[0]?.rect).toMatchObject({ x: (there?.x ?? 0) + 8, y: (there?.y ?? 0) + 70 });
    expect(moved.notes[0]?.target).toEqual(there);
  });

  it('about a flow points at the middle of it and stands by the device at its start', () => {
    const [flow] = hospital.flows.values().filter(({ from }) => from === 'ct');
    const scene = sceneOf(noted({ on: flow?.id }));
    const box = boxOf(scene, 'ct');
    expect(scene.notes[0]).toMatchObject({ anchor: 'ct', rect: { x: (box?.x ?? 0) + 8 } });
    const at = scene.notes[0]?.target;
    const points = scene.flows.find(({ id }) => id === flow?.id)?.points ?? [];
    const onRun = points.some((b, i) => {
      const a = points[i - 1];
      return a !== undefined && at !== undefined && (a.x + b.x) / 2 === at.x && (a.y + b.y) / 2 === at.y;
    });
    expect(onRun).toBe(true);
  });

  it('is not shown where what it is on is hidden', () => {
    const document = noted({ on: 'ct' });
    expect(sceneOf(hideInView(NETWORK, ['ct'])(document)).notes).toEqual([]);
    expect(sceneOf(setLook(NETWORK, [zone], { collapsed: true })(document)).notes).toEqual([]);
  });

  it('is the same object as long as it says the same, and else the place it covers is painted anew', () => {
    const document = addNote(NETWORK, { ...note, id: 'note-2', y: 400 })(noted());
    const first = stateOf(document);
    const second = stateOf(changeNote(NETWORK, 'note-2', { text: 'other' })(document), first);
    expect(second.scene.notes[0]).toBe(first.scene.notes[0]);
    expect(second.delta?.notes.after).toEqual([second.scene.notes[1]]);
    const areas = second.delta === undefined ? [] : dirtyAreas(second.delta);
    expect(areas.some(({ x, y }) => x <= 8 && y <= 400)).toBe(true);
    expect(stateOf(document, first).scene).toBe(first.scene);
  });

  it('stands in an SVG file as text', () => {
    const svg = svgOf(sceneOf(noted()), { language: 'ja', title: '' });
    expect(svg).toContain('>a &lt; b</text>');
    expect(svg).toContain('>撤去予定</text>');
  });
});

describe('the line from a note to what it is about', () => {
  const rect = { x: 0, y: 0, width: 100, height: 50 };
  it('goes the shortest way from edge to edge', () => {
    expect(noteLeader(rect, { x: 200, y: 20, width: 40, height: 10 })).toEqual([
      { x: 100, y: 25 },
      { x: 200, y: 25 },
    ]);
    expect(noteLeader(rect, { x: 200, y: 90, width: 40, height: 10 })).toEqual([
      { x: 100, y: 50 },
      { x: 200, y: 90 },
    ]);
  });
  it('is left out where both touch, or there is nothing', () => {
    expect(noteLeader(rect, { x: -50, y: -50, width: 400, height: 400 })).toBeUndefined();
    expect(noteLeader(rect, undefined)).toBeUndefined();
  });
});
