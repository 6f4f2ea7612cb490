import { describe, expect, it } from 'vitest';
import { svgExporter } from '../../../src/core/formats/svg';
import { library } from '../../../src/templates';
import { opened, savedClinic } from '../document/hospital';

const saved = savedClinic();
const document = opened({
  ...saved,
  asOf: '2026-11-22',
  assets: saved.assets.map((asset) =>
    asset.id === 'ehr' ? { ...asset, operatingSystem: { endOfSupport: '2020-01-14' } } : asset,
  ),
});
const written = (overlay: 'threats' | 'support' | 'none'): string => {
  const result = svgExporter.write(document, { library, language: 'en', overlay });
  return result.ok ? result.value : '';
};

describe('an overlay in the exported drawing', () => {
  it('stands as a word on each device and in the legend with its number', () => {
    const svg = written('support');
    expect(svg).toContain('>Ended</text>');
    expect(svg).toContain('>Ended, or legacy (1)</text>');
    expect(svg).toMatch(/stroke-dasharray="5 3"/);
  });
  it('is left out where none is chosen', () => {
    expect(written('none')).not.toContain('>Ended');
    expect(written('threats')).not.toContain('>Ended');
  });
});
