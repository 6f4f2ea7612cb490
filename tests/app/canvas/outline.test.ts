import { describe, expect, it } from 'vitest';
import { nextBeside, type OutlineNode, outlineTo } from '../../../src/app/canvas/outline';
import { replacementFor } from '../../../src/app/canvas/use-kept-active';
import { device, flow, indexOf, zone } from './scene';

const BOX = { x: 0, y: 0, width: 400, height: 400 };
const many = Array.from({ length: 2000 }, (_, at) => device(`d${at}`, at, 0, 'ward'));
const whole = indexOf({
  zones: [zone('site', BOX), zone('ward', BOX, 2, 'site'), zone('office', BOX, 2, 'site')],
  devices: [...many, device('alone', 0, 0)],
  flows: [flow('f1', 'd5', 'd6', [{ x: 0, y: 0 }]), flow('f2', 'd7', 'd5', [{ x: 0, y: 0 }])],
});

const flat = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

describe('the drawing read as a tree', () => {
  it('says how deep an element stands, and where among how many', () => {
    const nodes = flat(outlineTo(whole, 'd5'));
    const at = (id: string) => nodes.find((node) => node.id === id);
    expect(at('site')).toMatchObject({ level: 1, position: 1, setSize: 2, expanded: true });
    expect(at('ward')).toMatchObject({ level: 2, position: 1, setSize: 2, expanded: true });
    expect(at('d5')).toMatchObject({ level: 3, position: 6, setSize: 2000, expanded: true });
    expect(at('f1')).toMatchObject({ level: 4, position: 1, setSize: 2 });
    expect(at('d6')).toMatchObject({ level: 3, position: 7 });
  });

  it('stays small however much is drawn', () => {
    expect(flat(outlineTo(whole, 'd1000')).length).toBeLessThan(30);
    expect(flat(outlineTo(whole, 'ward')).length).toBeLessThan(30);
  });

  it('puts a flow under the device from which it was reached', () => {
    const under = (by: string | undefined) =>
      flat(outlineTo(whole, 'f2', by)).find(({ children }) => children.some(({ id }) => id === 'f2'))?.id;
    expect(under('d5')).toBe('d5');
    expect(under(undefined)).toBe('d7');
  });

  it('goes from one element to the next beside it, and stops at the end', () => {
    expect(nextBeside(whole, 'ward', 1)).toBe('office');
    expect(nextBeside(whole, 'office', 1)).toBeUndefined();
    expect(nextBeside(whole, 'f2', -1, 'd5')).toBe('f1');
  });
});

describe('the keyboard on an element that goes away', () => {
  const without = (...gone: readonly string[]) =>
    indexOf({
      zones: whole.scene.zones.filter(({ id }) => !gone.includes(id)),
      devices: whole.scene.devices.filter(({ id, zone: around = '' }) => !gone.includes(id) && !gone.includes(around)),
      flows: whole.scene.flows.filter(({ id }) => !gone.includes(id)),
    });

  it('goes to the next one, at the end of a list to the one before', () => {
    expect(replacementFor('d5', whole, without('d5'))).toBe('d6');
    expect(replacementFor('d1999', whole, without('d1999'))).toBe('d1998');
  });

  it('goes to what is beside or around when all of it is gone', () => {
    expect(replacementFor('d5', whole, without('ward'))).toBe('office');
    expect(replacementFor('f1', whole, without('f1', 'f2'), 'd5')).toBe('d5');
  });
});
