import type { Language } from '../core/library/vocabulary';
import type { ZoningTemplates } from '../core/library/zoning';
import type { Model } from '../core/model/model';
import { zoningSpeech } from '../core/reports/zoning/speech';
import { zoningSections } from '../core/reports/zoning/zoning-sections';
import type { ZoningReport } from '../core/segmentation/zoning/zoning-report';
import type { Translate } from '../i18n/i18n';
import { harmless } from './issue-text';
import { sayingAll } from './saying-all';

/** The advice on zones for people, section by section. */
export const zoningText = (
  report: ZoningReport,
  model: Model,
  templates: ZoningTemplates,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string => {
  const say = sayingAll(t);
  const speech = zoningSpeech(model, language, templates, (part, filled) => say(`zoning.${part}`, filled));
  const sections = zoningSections(report, speech);
  const lines = sections.flatMap(({ heading, intro, empty, lines: all }) => [
    '',
    heading,
    ...(all.length === 0 ? [empty] : [intro]),
    ...all.flatMap(({ text, details, isGrave }) => [
      `${isGrave === true ? '!' : '-'} ${text}`,
      ...details.map((detail) => `    ${detail}`),
    ]),
  ]);
  return `${lines.map(harmless).join('\n')}\n`;
};
