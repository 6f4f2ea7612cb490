import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/core/analysis/report';
import { classShape } from '../../../../src/core/drawing/overlays/class-shape';
import { toneOf } from '../../../../src/core/drawing/overlays/overlay';
import {
  OVERLAY_IDS,
  type OverlayId,
  overlayName,
  overlayOf,
  overlays,
} from '../../../../src/core/drawing/overlays/overlays';
import { reachOverlay } from '../../../../src/core/drawing/overlays/reach';
import { darkTheme, lightTheme } from '../../../../src/core/drawing/theme';
import { modelOf } from '../../../../src/core/model/model';
import { type Reach, reachOf } from '../../../../src/core/segmentation/reach';
import { library } from '../../../../src/templates';
import { opened, savedClinic } from '../../document/hospital';

const saved = savedClinic();
const document = opened({
  ...saved,
  zones: saved.zones.map((zone) => (zone.id === 'lan' ? { ...zone, vlan: 30 } : zone)),
  assets: [
    ...saved.assets,
    {
      id: 'old',
      kind: 'ehr-server',
      name: 'Old',
      zone: 'lan',
      count: 3,
      operatingSystem: { endOfSupport: '2020-01-14' },
    },
    { id: 'soon', kind: 'ct', name: 'Soon', zone: 'rooms', lifecycle: { endOfSupport: '2027-01-31' }, owner: null },
    { id: 'later', kind: 'ct', name: 'Later', zone: 'rooms', lifecycle: { endOfSupport: '2031-03-31' } },
    { id: 'legacy', kind: 'ct', name: 'Legacy', legacy: true },
    { id: 'pc', kind: 'ehr-server', name: 'On', zone: 'lan', operatingSystem: { endOfSupport: '2030-01-01' } },
  ],
});
const model = modelOf(document, library);
const question = (subject: string, facts: readonly string[]) => ({
  subjects: [subject],
  missing: facts.map((fact) => ({ fact, subject })),
});
const report = {
  threats: [],
  questions: [
    question('ct', ['asset.patchState', 'asset.credentials']),
    question('ct', ['asset.patchState']),
    question('ehr', ['asset.patchState']),
  ],
} as unknown as Report;

const shown = (id: OverlayId, more: { readonly report?: Report | null; readonly entry?: string } = {}) => {
  const overlaid = overlayOf(id)?.show({ model, report, today: '2026-11-22', language: 'en', ...more });
  if (overlaid === undefined) throw new Error(`no overlay ${id}`);
  const said = (asset: string): string | undefined => {
    const mark = overlaid.marks.get(asset);
    return mark === undefined ? undefined : `${overlaid.classes[mark.of]?.id} ${mark.word}`;
  };
  return { ...overlaid, said };
};

describe('the list of overlays', () => {
  it('has every file of its folder that is an overlay, and a name for each choice', () => {
    const helpers = ['class-shape.ts', 'class-words.ts', 'overlay.ts', 'overlaid.ts', 'overlays.ts', 'ranked.ts'];
    const files = readdirSync('src/core/drawing/overlays').filter((name) => !helpers.includes(name));
    expect(overlays.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    expect(OVERLAY_IDS.map((id) => overlayName(id, 'ja'))).not.toContain('');
  });
  it.each(['ja', 'en'] as const)('tells classes apart without colour, in %s', (language) => {
    for (const overlay of overlays) {
      const { classes } = overlay.show({ model, report, today: '2026-11-22', language });
      const signs = classes.map(({ sign }) => sign);
      expect(new Set(signs).size, overlay.id).toBe(signs.length);
      for (const sign of signs) expect(sign.length, overlay.id).toBeGreaterThan(0);
    }
  });
  it('gives every class that needs a look a shape of its own, for where there is no room for letters', () => {
    for (const overlay of overlays) {
      const all = overlay.show({ model, report, today: '2026-11-22', language: 'en' });
      const shapes = all.classes.flatMap(({ manner }, place) =>
        manner === 'quiet' ? [] : [JSON.stringify(classShape(all, place, 3))],
      );
      expect(new Set(shapes).size, overlay.id).toBe(shapes.length);
    }
  });
  it('has letters that can be read on each colour, in both themes', () => {
    const light = (hex: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const theme of [lightTheme, darkTheme])
      for (const overlay of overlays)
        for (const { tone, id } of overlay.show({ model, report, today: '2026-11-22', language: 'en' }).classes) {
          const { fill, on } = toneOf(theme, tone);
          const [a, b] = [light(fill), light(on)];
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          expect(contrast, `${overlay.id} ${id} ${fill}`).toBeGreaterThanOrEqual(4.5);
        }
  });
});

describe('the end of support', () => {
  it('tells ended from soon, later and unknown', () => {
    const { said } = shown('support');
    expect(['old', 'soon', 'later', 'pc', 'ct', 'loose'].map(said)).toEqual([
      'ended Ended',
      'soon 2027-01',
      'later 2031',
      'later 2030',
      'unknown ?',
      'unknown ?',
    ]);
  });
  it('counts things, not elements, in each zone with those inside it', () => {
    const { classes, shares, totals } = shown('support');
    const ended = classes.findIndex(({ id }) => id === 'ended');
    const soon = classes.findIndex(({ id }) => id === 'soon');
    expect(shares.get('lan')?.[ended]).toBe(3);
    expect(shares.get('lan')?.[soon]).toBe(1);
    expect(totals[ended]).toBe(4);
  });
});

describe('a legacy device', () => {
  it('counts among those whose support has ended, whatever is known of its dates', () => {
    expect(shown('support').said('legacy')).toBe('ended Ended');
  });
});

describe('unknowns', () => {
  it('count each missing fact once, however many questions miss it', () => {
    const { said } = shown('unknowns');
    expect(said('ct')).toBe('several 2');
    expect(said('ehr')).toBe('one 1');
    expect(said('web')).toBe('none 0');
  });
  it('say nothing before there is a report', () => {
    expect(shown('unknowns', { report: null }).marks.size).toBe(0);
  });
});

describe('owners and VLANs', () => {
  it('tell nobody from unknown', () => {
    const { said } = shown('owners');
    expect(said('ehr')).toBe('it A');
    expect(said('soon')).toBe(' nobody –');
    expect(said('legacy')).toBe(' unknown ?');
  });
  it('take the party of the zone where the device names none', () => {
    expect(shown('owners').said('ct')).toBe('it A');
  });
  it('take the VLAN of the nearest zone around', () => {
    const { said } = shown('vlans');
    expect(said('ct')).toBe('30 V30');
    expect(said('loose')).toBe('unknown ?');
  });
});

describe('reachability', () => {
  it('counts takeovers from the chosen entry, and tells the possible from the certain', () => {
    const { said } = shown('reach', { entry: 'ehr' });
    expect(said('ehr')).toBe('0 In');
    expect(said('web')).toBe('1 1');
  });
  it('takes an answer worked out elsewhere, and says nothing of devices that it does not know', () => {
    const elsewhere = reachOf(model, 'ehr');
    const old = { ...elsewhere, assets: elsewhere.assets.filter((id) => id !== 'web') };
    const show = (reach: Reach) => reachOverlay.show({ model, report, today: '2026-11-22', language: 'en', reach });
    expect(show(elsewhere)).toEqual(reachOverlay.show({ model, report, today: '', language: 'en', entry: 'ehr' }));
    expect(show({ ...old, sure: elsewhere.sure.slice(0, old.assets.length) }).marks.has('web')).toBe(false);
  });
  it('begins at every entry when none is chosen', () => {
    expect(shown('reach').said('web')).toBe('0 In');
  });
});
