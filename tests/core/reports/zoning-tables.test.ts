import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/library/vocabulary';
import { modelOf } from '../../../src/core/model/model';
import { zoningSpeech } from '../../../src/core/reports/zoning/speech';
import { zoningSections } from '../../../src/core/reports/zoning/zoning-sections';
import { zoningTables } from '../../../src/core/reports/zoning/zoning-tables';
import { zoningReport } from '../../../src/core/segmentation/zoning/zoning-report';
import { createI18n } from '../../../src/i18n/i18n';
import { library, loadZoning } from '../../../src/templates';
import plain from '../../fixtures/plain/general-hospital-300.json';
import { documentOf } from '../segmentation/open-document';

it.each(LANGUAGES)(
  'puts every piece of advice on zones into a table in %s, in words and with its reasons',
  async (language) => {
    const templates = await loadZoning();
    const model = modelOf(documentOf(plain), library);
    const report = zoningReport(model, { today: '2026-11-22', templates });
    const { t } = createI18n(language);
    const say = (part: string, filled: object = {}): string =>
      (t as (key: string, filled: object) => string)(`zoning.${part}`, filled);
    const sections = zoningSections(report, zoningSpeech(model, language, templates, say));
    const { sheets, title } = zoningTables(sections, 'H', [], say);
    expect(sheets.flatMap(({ table }) => table.slice(1))).toHaveLength(
      sections.reduce((sum, { lines }) => sum + lines.length, 0),
    );
    for (const { lines } of sections) expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    expect(JSON.stringify([title, sheets])).not.toMatch(/zoning\.|\{\{|undefined/);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  },
);
