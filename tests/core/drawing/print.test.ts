// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ORIENTATIONS, PAPERS, PX_PER_MM } from '../../../src/core/drawing/print/paper';
import { bestOrientation, type PrintOptions, printedSheets } from '../../../src/core/drawing/print/sheets';
import { sceneWithin, splitScene } from '../../../src/core/drawing/print/split';
import type { Rect } from '../../../src/core/drawing/scene';
import { parsedSvg, textsOfSvg } from '../../support/svg';
import { example, sceneFor } from './drawn';

const block = {
  facility: '市立<病院>',
  drawing: 'ネットワーク構成図',
  view: '全体',
  revision: '2026-11-01 更新',
  made: '山田',
  reviewed: '2026-11-02',
  date: '2026-11-22',
};
const words = {
  facility: '施設',
  drawing: '図面',
  view: 'ビュー',
  revision: '改訂',
  made: '作成',
  reviewed: '確認日',
  date: '印刷日',
  sheet: '図番',
  scale: '倍率',
};
const options: PrintOptions = {
  language: 'ja',
  paper: 'a4',
  orientation: 'landscape',
  size: 'one',
  grey: false,
  block,
  words,
};
const scene = sceneFor(example('general-hospital-300'));

const inside = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

describe('a sheet', () => {
  it.each([
    ['a4', 'landscape', 297, 210],
    ['a4', 'portrait', 210, 297],
    ['a3', 'landscape', 420, 297],
    ['a3', 'portrait', 297, 420],
  ] as const)('of %s %s has the size of the paper', (paper, orientation, width, height) => {
    const { sheets } = printedSheets([{ scene, options: { ...options, paper, orientation } }]);
    const root = parsedSvg(sheets[0]?.svg ?? '').documentElement;
    expect(Number(root.getAttribute('width')) / PX_PER_MM).toBeCloseTo(width, 1);
    expect(Number(root.getAttribute('height')) / PX_PER_MM).toBeCloseTo(height, 1);
  });

  it('says what it shows, and of how many sheets it is one; markup in names is text', () => {
    const texts = textsOfSvg(printedSheets([{ scene, options }]).sheets[0]?.svg ?? '');
    for (const word of [...Object.values(words), ...Object.values(block)]) expect(texts).toContain(word);
    expect(texts).toContain('A1　1 / 1');
    expect(texts).toContain('凡例');
  });

  it('has a dash where nobody said who made or reviewed it', () => {
    const blank = { ...block, made: '', reviewed: '' };
    expect(
      textsOfSvg(printedSheets([{ scene, options: { ...options, block: blank } }]).sheets[0]?.svg ?? ''),
    ).toContain('—');
  });

  it('in black and white uses greys only', () => {
    const { svg = '' } = printedSheets([{ scene, options: { ...options, grey: true } }]).sheets[0] ?? {};
    const colours = svg.match(/#[0-9a-f]{6}\b/g) ?? [];
    expect(colours.length).toBeGreaterThan(20);
    for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/);
  });
});

describe('several sheets', () => {
  const print = printedSheets([{ scene, options: { ...options, size: 'readable' } }]);

  it('keep letters at 7 pt or more, where one sheet would not', () => {
    expect(printedSheets([{ scene, options }]).letters).toBeLessThan(7);
    expect(print.letters).toBeGreaterThanOrEqual(7 - 1e-9);
    expect(print.sheets.length).toBeGreaterThan(1);
  });

  it('show every device, and name the sheet on which flows go on', () => {
    const shown = new Set(print.sheets.flatMap(({ svg }) => textsOfSvg(svg)));
    expect(scene.devices.filter(({ name }) => shown.has(name)).length / scene.devices.length).toBeGreaterThan(0.6);
    const named = print.sheets.flatMap(({ svg }) => textsOfSvg(svg).filter((text) => /[◁▷△▽]/.test(text)));
    expect(named.length).toBeGreaterThan(0);
    const names = new Set(print.sheets.map(({ name }) => name));
    for (const mark of named) expect(names).toContain(mark.replace(/[◁▷△▽]/, ''));
  });

  it('lie so that they are as few as can be, and fill with larger letters what is left of them', () => {
    for (const paper of PAPERS) {
      const sized = { ...options, paper, size: 'readable' } as const;
      const made = ORIENTATIONS.map((orientation) => printedSheets([{ scene, options: { ...sized, orientation } }]));
      const best = bestOrientation([{ scene, options: sized }]);
      const chosen = printedSheets([{ scene, options: { ...sized, orientation: best } }]);
      expect(chosen.sheets).toHaveLength(Math.min(...made.map(({ sheets }) => sheets.length)));
      for (const { letters } of made) expect(letters).toBeGreaterThanOrEqual(7 - 1e-9);
    }
    const all = ORIENTATIONS.map((orientation) =>
      printedSheets([{ scene, options: { ...options, orientation, size: 'readable' } }]),
    );
    expect(Math.max(...all.map(({ letters }) => letters))).toBeGreaterThan(7.2);
  });

  it('have letters as large as the paper allows, as long as no more devices are cut', () => {
    const a3 = printedSheets([{ scene, options: { ...options, paper: 'a3', size: 'readable' } }]);
    expect(a3.letters).toBeGreaterThan(9.5);
    expect(a3.sheets.length).toBeLessThanOrEqual(print.sheets.length);
  });

  it('show the drawing in the middle of its room, as one sheet does', () => {
    const rect = (element: Element | null | undefined) =>
      Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, Number(element?.getAttribute(name))]));
    for (const orientation of ORIENTATIONS) {
      const sized = { ...options, orientation };
      const made = [sized, { ...sized, size: 'readable' as const }].flatMap(
        (each) => printedSheets([{ scene, options: each }]).sheets,
      );
      const room = rect(parsedSvg(made[0]?.svg ?? '').querySelector('svg > svg ~ rect'));
      for (const { svg } of made) {
        const { x = 0, y = 0, width = 0, height = 0 } = rect(parsedSvg(svg).querySelector('svg > svg'));
        expect(x + width / 2).toBeCloseTo((room.x ?? 0) + (room.width ?? 0) / 2, 0);
        expect(y + height / 2).toBeCloseTo((room.y ?? 0) + (room.height ?? 0) / 2, 0);
      }
    }
  });

  it('are never without anything drawn on them', () => {
    const far = { ...scene.devices[0], rect: { x: 9000, y: 7000, width: 140, height: 32 } };
    const sparse = { ...scene, devices: [...scene.devices, far as (typeof scene.devices)[number]] };
    const parts = splitScene(
      { ...sparse, bounds: { x: scene.bounds.x, y: scene.bounds.y, width: 9200, height: 7100 } },
      { width: 900, height: 640 },
    );
    for (const { area } of parts) {
      const { devices, zones, flows, notes } = sceneWithin(sparse, area);
      expect(devices.length + zones.length + flows.length + notes.length).toBeGreaterThan(0);
    }
    expect(parts.some(({ area }) => inside(far.rect, area))).toBe(true);
  });

  it('cut between devices rather than through them', () => {
    const parts = splitScene(scene, { width: 900, height: 640 });
    const whole = scene.devices.filter(({ rect }) => parts.some(({ area }) => inside(rect, area)));
    expect(whole.length / scene.devices.length).toBeGreaterThan(0.9);
    for (const { area } of parts) {
      expect(area.width).toBeLessThanOrEqual(900);
      expect(area.height).toBeLessThanOrEqual(640);
    }
  });

  it('hold what stands in their area and nothing else', () => {
    const [part] = splitScene(scene, { width: 900, height: 640 });
    if (part === undefined) throw new Error('no part');
    const { devices } = sceneWithin(scene, part.area);
    expect(devices.length).toBeGreaterThan(0);
    expect(devices.length).toBeLessThan(scene.devices.length);
  });
});

describe('several views', () => {
  const other = { ...options, block: { ...block, view: 'サーバー' } };
  const print = printedSheets([
    { scene, options },
    { scene, options: { ...other, size: 'readable' } },
  ]);

  it('come one after the other with their sheets numbered through', () => {
    const { length } = print.sheets;
    expect(length).toBeGreaterThan(2);
    expect(print.sheets.map(({ number }) => number)).toEqual(Array.from({ length }, (_, index) => index + 1));
    print.sheets.forEach(({ name, number, svg }) => {
      expect(textsOfSvg(svg)).toContain(`${name}　${number} / ${length}`);
    });
  });

  it('are named on their sheets, and the smallest letters of all are told', () => {
    expect(textsOfSvg(print.sheets[0]?.svg ?? '')).toContain('全体');
    expect(textsOfSvg(print.sheets.at(-1)?.svg ?? '')).toContain('サーバー');
    expect(print.letters).toBeLessThan(7);
  });
});
