import { createContext, useContext } from 'react';

const two = (part: number): string => String(part).padStart(2, '0');

/** Today's date where the reader is, `YYYY-MM-DD`. */
export const localToday = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Gives the day that decisions are dated with; tests put one of their own in place. */
export const TodayContext = createContext<() => string>(localToday);

export const useToday = (): (() => string) => useContext(TodayContext);
