import type { Row } from './reading';
import { type CauseOf, rowsByCause } from './rows-by-cause';

/** Several rows with one root cause: one line that opens. */
export interface RowGroup {
  /** Begins with `cause:`, which no key of a finding does. */
  readonly key: string;
  readonly members: readonly Row[];
  readonly isOpen: boolean;
}
/** A line of the list: a finding (`within` a group that is open), a group, or a heading above those that follow. */
export type ListItem = (Row & { readonly within?: string }) | RowGroup | { readonly heading: string };

export const isGroup = (item: ListItem | undefined): item is RowGroup => item !== undefined && 'members' in item;
export const isRow = (item: ListItem | undefined): item is Row & { readonly within?: string } =>
  item !== undefined && 'key' in item && !isGroup(item);

const GROUP = 'cause:';

/**
 * Rows of one cause together, where the first of them stands; what is alone in its cause stays a row. Rows keep their
 * order within. Linear.
 */
export const grouped = (
  rows: readonly Row[],
  causeOf: CauseOf,
  isOpen: (key: string, members: readonly Row[]) => boolean,
): readonly ListItem[] => {
  return [...rowsByCause(rows, causeOf)].flatMap(([cause, members]): readonly ListItem[] => {
    if (members.length === 1) return members;
    const key = `${GROUP}${cause}`;
    const group = { key, members, isOpen: isOpen(key, members) };
    return group.isOpen ? [group, ...members.map((row) => ({ ...row, within: key }))] : [group];
  });
};
