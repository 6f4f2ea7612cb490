import type { Ordered } from './order';

/** A line of the table: a row, or the head of a group of rows. */
export type Line =
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'group'; readonly text: string; readonly count: number; readonly isOpen: boolean };

/** The lines to show; those of closed groups are left out. */
export const linesOf = ({ ids, groups }: Ordered, closed: ReadonlySet<string>): readonly Line[] => {
  const row = (id: string): Line => ({ kind: 'row', id });
  if (groups === undefined) return ids.map(row);
  return groups.flatMap(({ text, ids: members }): readonly Line[] => {
    const isOpen = !closed.has(text);
    const head: Line = { kind: 'group', text, count: members.length, isOpen };
    return isOpen ? [head, ...members.map(row)] : [head];
  });
};
