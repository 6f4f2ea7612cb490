import type { Asset, BUDGET_STATES } from '../model/asset';

/** When something is to be replaced, with what money and by what. */
export interface Replacement {
  /** A year, a month or a day, as it is planned. */
  readonly on: string | undefined;
  /** The last day of that time, `YYYY-MM-DD`; `undefined` where no time is planned. */
  readonly by: string | undefined;
  readonly budget: (typeof BUDGET_STATES)[number] | undefined;
  readonly successor: string | undefined;
  readonly note: string | undefined;
}

const ERA = /令和\s*(\d+|元)/;
const FISCAL = /年度|\bFY\s*\d|fiscal/i;
const DASHED = /20\d\d[-/](1[0-2]|0?[1-9])(?!\d)(?:[-/]([12]\d|3[01]|0?[1-9])(?!\d))?/;
const COUNTED = /年\s*(1[0-2]|0?[1-9])\s*月(?:\s*([12]\d|3[01]|0?[1-9])\s*日)?/;
const LONGEST = 500;

const yearIn = (text: string): number | undefined => {
  const era = ERA.exec(text)?.[1];
  if (era !== undefined) return 2018 + (era === '元' ? 1 : Number(era));
  const year = /(?:^|\D)(20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** The last day of a year, a month or a day. */
const lastDay = (on: string): string => {
  const [year = 0, month = 12, day] = on.split('-').map(Number);
  if (day !== undefined) return on;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/**
 * The first time that words name: `2027`, `2027-10`, `2027/10/1`, 「2027年10月」, 「令和9年度」, `FY2027`. A fiscal year
 * ends in March of the year after. `undefined` where they name none.
 */
export const plannedTime = (words: string): string | undefined => {
  const text = words.slice(0, LONGEST).normalize('NFKC');
  const year = yearIn(text);
  if (year === undefined) return undefined;
  if (FISCAL.test(text)) return `${year + 1}-03`;
  const [, month, day] = DASHED.exec(text) ?? COUNTED.exec(text) ?? [];
  if (month === undefined) return String(year);
  const inMonth = `${year}-${month.padStart(2, '0')}`;
  return day !== undefined && Number(day) <= Number(lastDay(inMonth).slice(-2))
    ? `${inMonth}-${day.padStart(2, '0')}`
    : inMonth;
};

/**
 * The plan of an asset. Where only words are there, the time is the first that they name. `null`: said to have none;
 * `undefined`: nobody said, and money or a successor alone are no plan.
 */
export const replacementOf = ({ replacement, replacementPlan }: Asset): Replacement | null | undefined => {
  const note = replacementPlan ?? undefined;
  const on = replacement?.on ?? (note === undefined ? undefined : plannedTime(note));
  const { budget, successor } = replacement ?? {};
  if (on === undefined && note === undefined && budget === undefined && successor === undefined)
    return replacementPlan === null ? null : undefined;
  return { on, by: on === undefined ? undefined : lastDay(on), budget, successor, note };
};

/** Whether a replacement is planned: for a time, or in words. */
export const isPlanned = (plan: Replacement | null | undefined): boolean =>
  plan?.on !== undefined || plan?.note !== undefined;

/** How many things are to be replaced in one span, and for how many of them the money is there. */
export interface PlannedTotal {
  readonly when: 'overdue' | 'later' | 'undated' | number;
  readonly units: number;
  readonly approved: number;
}

/** What is to be replaced in each of the next years, what was to be before today, and what has no time. Linear in rows. */
export const plannedTotals = (
  rows: readonly { readonly plan: Replacement | null | undefined; readonly units: number }[],
  today: string,
  years: number,
): readonly PlannedTotal[] => {
  const now = Number(today.slice(0, 4));
  const spans: readonly PlannedTotal['when'][] = [
    'overdue',
    ...Array.from({ length: years }, (_, index) => now + index),
    'later',
    'undated',
  ];
  const sums = new Map(spans.map((when) => [when, { units: 0, approved: 0 }]));
  for (const { plan, units } of rows) {
    if (plan === undefined || plan === null || !isPlanned(plan)) continue;
    const { by, budget } = plan;
    const year = by === undefined ? undefined : Number(by.slice(0, 4));
    const when: PlannedTotal['when'] =
      by === undefined || year === undefined ? 'undated' : by < today ? 'overdue' : year < now + years ? year : 'later';
    const sum = sums.get(when);
    if (sum === undefined) continue;
    sum.units += units;
    if (budget === 'approved') sum.approved += units;
  }
  return spans.map((when) => ({ when, ...(sums.get(when) ?? { units: 0, approved: 0 }) }));
};
