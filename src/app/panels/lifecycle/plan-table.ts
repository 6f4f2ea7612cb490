import type { TFunction } from 'i18next';
import type { PlannedTotal } from '../../../core/plan/replacement';
import type { EndTotal, TimelineRow } from '../../../core/plan/timeline';
import type { RowWords } from './use-row-words';

/** The plan as a table: heads, then a line for each row, all as texts. */
export const planTable = (
  rows: readonly TimelineRow[],
  t: TFunction,
  words: RowWords,
  names: { readonly kind: (kind: string) => string; readonly owner: (owner: string) => string },
): readonly (readonly string[])[] => [
  [
    t('lifecycle.device'),
    t('lifecycle.table.units'),
    t('lifecycle.filter.kind'),
    t('lifecycle.filter.department'),
    t('lifecycle.filter.stage'),
    t('lifecycle.table.endOfLife'),
    t('lifecycle.end'),
    t('lifecycle.table.because'),
    t('lifecycle.legacyShort'),
    t('lifecycle.planning.on'),
    t('lifecycle.planning.budget'),
    t('lifecycle.planning.successor'),
    t('lifecycle.planning.note'),
    t('lifecycle.gapShort'),
  ],
  ...rows.map((row) => [
    words.name(row),
    String(row.units),
    names.kind(row.kind),
    names.owner(row.owner ?? ''),
    t(`lifecycle.stage.${row.stage}`),
    row.endOfLife ?? '',
    row.end ?? '',
    row.because === undefined ? '' : t(`lifecycle.because.${row.because}`, { what: row.what ?? '' }),
    row.legacy === true ? t('lifecycle.legacyShort') : '',
    row.plan?.on ?? '',
    row.plan?.budget === undefined ? '' : t(`lifecycle.budget.${row.plan.budget}`),
    row.plan?.successor ?? '',
    row.plan === null ? t('lifecycle.noPlan') : (row.plan?.note ?? ''),
    row.isGap === true ? t('lifecycle.gapShort') : '',
  ]),
];

/** What ends and what is to be replaced in each year, in units, as a table. */
export const yearTable = (
  ends: readonly EndTotal[],
  planned: readonly PlannedTotal[],
  t: TFunction,
): readonly (readonly string[])[] => {
  const years = [...new Set([...ends, ...planned].flatMap(({ when }) => (typeof when === 'number' ? [when] : [])))];
  const endsIn = (when: EndTotal['when']) => ends.find((total) => total.when === when);
  const plannedIn = (when: PlannedTotal['when']) => planned.find((total) => total.when === when);
  const line = (label: string, end: EndTotal | undefined, plan: PlannedTotal | undefined): readonly string[] => [
    label,
    ...[end?.units, end?.unplanned, plan?.units, plan?.approved].map((count) =>
      count === undefined ? '' : String(count),
    ),
  ];
  return [
    [
      t('lifecycle.table.year'),
      t('lifecycle.table.ends'),
      t('lifecycle.table.unplanned'),
      t('lifecycle.table.planned'),
      t('lifecycle.table.approved'),
    ],
    line(t('lifecycle.totals.ended'), endsIn('ended'), plannedIn('overdue')),
    ...years.map((year) => line(String(year), endsIn(year), plannedIn(year))),
    line(t('lifecycle.totals.later'), endsIn('later'), plannedIn('later')),
    line(t('lifecycle.totals.unknown'), endsIn('unknown'), plannedIn('undated')),
  ];
};
