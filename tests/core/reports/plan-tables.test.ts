import { beforeAll, describe, expect, it } from 'vitest';
import { libraryFor } from '../../../src/core/document/library-for';
import { writeWorkbook } from '../../../src/core/formats/write-workbook';
import { readWorkbook } from '../../../src/core/formats/xlsx';
import { cutCostsFrom } from '../../../src/core/library/cut-measure';
import { LANGUAGES, type Language } from '../../../src/core/library/vocabulary';
import { modelOf } from '../../../src/core/model/model';
import { markdownOf } from '../../../src/core/reports/markdown-tables';
import { planJsonSteps } from '../../../src/core/reports/plan/plan-json';
import { planSpeech } from '../../../src/core/reports/plan/plan-speech';
import { planTables, planTitleOf } from '../../../src/core/reports/plan/plan-tables';
import type { ReportTables } from '../../../src/core/reports/report-tables';
import type { SegmentationPlan } from '../../../src/core/segmentation/plan/plan';
import { segmentationPlan } from '../../../src/core/segmentation/plan/segmentation-plan';
import { allAtOnce } from '../../../src/core/steps';
import { createI18n } from '../../../src/i18n/i18n';
import { library, loadCutMeasures, loadPlanTemplates } from '../../../src/templates';
import plain from '../../fixtures/plain/clinic-remote-vpn.json';
import { documentOf } from '../segmentation/open-document';

const clinic = documentOf(plain);

describe('a plan as tables', () => {
  let plan: SegmentationPlan;
  let tables: Readonly<Record<Language, ReportTables>>;
  beforeAll(async () => {
    const [measures, templates] = await Promise.all([loadCutMeasures(), loadPlanTemplates()]);
    plan = segmentationPlan(clinic, { library, today: '2026-11-22', costs: cutCostsFrom(measures), templates });
    const rules = libraryFor(clinic, library);
    const inLanguage = (language: Language): ReportTables => {
      const { t } = createI18n(language);
      const measure = (kind: string): string => measures.find(({ id }) => id === kind)?.label[language] ?? kind;
      const say = (key: string, filled: object = {}): string =>
        (t as (key: string, filled: object) => string)(key, filled);
      const speech = planSpeech(plan, { before: modelOf(clinic, rules), language, measure, say });
      return planTables(plan, speech, planTitleOf(clinic, speech));
    };
    tables = { ja: inLanguage('ja'), en: inLanguage('en') };
  });

  it('is data too, piece by piece and the same as in one', () => {
    const pieces = allAtOnce(planJsonSteps(plan));
    expect(plan.stages.length).toBeGreaterThan(1);
    expect(pieces.length).toBeGreaterThan(plan.stages.length);
    expect(JSON.parse(pieces.join(''))).toEqual(JSON.parse(JSON.stringify({ plan })));
  });

  it.each(LANGUAGES)('is whole and in words in %s, and every row is as long as its head', (language) => {
    const { sheets, title, about } = tables[language];
    for (const { name, table, widths } of sheets) {
      for (const row of table) expect(row).toHaveLength(table[0]?.length ?? 0);
      expect(widths).toHaveLength(table[0]?.length ?? 0);
      expect(name.length).toBeLessThanOrEqual(31);
    }
    // How many points of work a weekend takes is said, not left to be guessed.
    expect(about.some(([, said]) => said?.includes(String(plan.weekendEffort)) === true)).toBe(true);
    const all = JSON.stringify([title, about, sheets]);
    expect(all).not.toMatch(/\b(?:handover|stages|segmentation|zoning)\.[a-z]|\{\{/i);
  });

  it('has one line for each step, allowed conduit, zone with addresses and device that stays open', () => {
    const [figures, asked, steps, moves, conduits, addresses] = tables.en.sheets;
    // Each thing that a step needs looked at is asked of somebody, once.
    const about = plan.stages.flatMap((stage) => stage.steps).flatMap(({ checks }) => checks);
    const things = new Set(about.flatMap(({ kind, elements }) => elements.map((id) => `${kind} ${id}`)));
    expect(asked?.table).toHaveLength(1 + things.size);
    expect(figures?.table).toHaveLength(2 + plan.stages.length);
    expect(steps?.table).toHaveLength(1 + plan.stages.reduce((sum, stage) => sum + stage.steps.length, 0));
    expect(conduits?.table).toHaveLength(1 + plan.stages.reduce((sum, stage) => sum + stage.conduits.length, 0));
    expect(addresses?.table).toHaveLength(1 + plan.addresses.zones.length);
    expect(moves?.table.flat()).toContain('X-ray DR system');
    expect(figures?.table.map(([, open]) => open).slice(1)).toEqual([
      String(plan.before.openPairs.length),
      ...plan.stages.map(({ figures: after }) => String(after.openPairs.length)),
    ]);
  });

  it('names the bastion that is put up, which the hospital does not have yet', () => {
    expect(JSON.stringify(tables.en)).toContain('Bastion');
  });

  it('comes back from a workbook as it went in', async () => {
    const read = await readWorkbook(await writeWorkbook(tables.ja));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(read.value.map(({ name }) => name)).toEqual(tables.ja.sheets.map(({ name }) => name));
    const above = 2 + tables.ja.about.length;
    read.value.forEach(({ rows }, at) => {
      const sheet = tables.ja.sheets[at]?.table ?? [];
      expect(rows[0]?.[0]).toBe(tables.ja.title);
      expect(
        rows.slice(above).map((row) =>
          row
            .map((cell) => cell ?? '')
            .join('|')
            .replace(/\|+$/, ''),
        ),
      ).toEqual(sheet.map((row) => row.join('|').replace(/\|+$/, '')));
    });
  });
});

describe('names that want to be more than names', () => {
  const evil: ReportTables = {
    title: '# =HYPERLINK("x")',
    about: [['By', '<script>alert(1)</script>']],
    sheets: [
      {
        name: 'A/B:[C]',
        table: [['Head'], ['=1+1'], ['@SUM(A1)'], ['a | b\nc'], ['[x](javascript:y)'], ['-2']],
        widths: [10],
      },
    ],
  };

  it('run nothing in a workbook', async () => {
    const read = await readWorkbook(await writeWorkbook(evil));
    const cells = read.ok ? read.value.flatMap(({ rows }) => rows.flat()) : [];
    expect(cells).toContain("'=1+1");
    expect(cells.filter((cell) => /^[=@+-]/.test(cell))).toEqual([]);
  });

  it('stay text in Markdown, each row on its line', () => {
    const text = markdownOf(evil);
    expect(text).toContain('\\<script\\>');
    expect(text).toContain('| a \\| b c |');
    expect(text).not.toMatch(/[^\\]\]\(/);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});
