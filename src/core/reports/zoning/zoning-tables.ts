import type { ReportTables } from '../report-tables';
import type { ZoningSection } from './section';
import type { Say } from './speech';

/** The advice on zones as tables, one for each section that says something; `title` is that of the hospital. */
export const zoningTables = (
  sections: readonly ZoningSection[],
  title: string,
  about: ReportTables['about'],
  say: Say,
): ReportTables => ({
  title: say('report.title', { title }),
  about,
  sheets: sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, heading, lines }) => ({
      name: say(`report.sheet.${id}`),
      table: [
        [say('report.grave'), heading, say('report.why')],
        ...lines.map(({ text, details, isGrave }) => [
          isGrave === true ? say('report.first') : '',
          text,
          details.join(' / '),
        ]),
      ],
      widths: [8, 60, 100],
    })),
});
