/** The years that the picture shows: some that are over, and as many ahead as plans reach. */
export interface Years {
  readonly first: number;
  /** Excluded. */
  readonly last: number;
}

/** How many years from this one on are summed up one by one. */
export const YEARS_AHEAD = 6;

const BACK = 4;
const AHEAD = 12;

export const yearsAround = (today: string): Years => {
  const now = Number(today.slice(0, 4));
  return { first: now - BACK, last: now + AHEAD };
};

export const yearList = ({ first, last }: Years): readonly number[] =>
  Array.from({ length: last - first }, (_, index) => first + index);

const DAYS = 365.25;

/** Where a day stands in the picture, from 0 to 1; days outside stand at its edge. */
export const placeOf = (day: string | undefined, { first, last }: Years, open: 0 | 1): number => {
  if (day === undefined) return open;
  const [year = first, month = 1, date = 1] = day.split('-').map(Number);
  const at = (year + ((month - 1) * 30.44 + date - 1) / DAYS - first) / (last - first);
  return Math.max(0, Math.min(1, at));
};
