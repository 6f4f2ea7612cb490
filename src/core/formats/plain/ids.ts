import * as v from 'valibot';
import { ElementIdSchema, ID_LIMIT } from '../../model/id';
import { error, type Issue, warning } from '../../result';
import { freeId } from './derived-id';
import { isRecord, shown } from './reading';

export interface Listed {
  readonly raw: Readonly<Record<string, unknown>>;
  /** Where it stands in the file: `nodes[3]`. */
  readonly path: string;
  readonly id: string;
}

/** A list of the file with the ids of its elements: as the file has them, and as the document will. */
export interface Listing {
  readonly items: readonly Listed[];
  /** Id in the file → id in the document. */
  readonly ids: ReadonlyMap<string, string>;
}

const stated = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;

/** The id in the file as text; numbers are ids too. */
export const referenceIn = (value: unknown): string | undefined => stated(value);

const idProblem = (id: string): string | undefined => {
  const result = v.safeParse(ElementIdSchema, id);
  return result.success ? undefined : result.issues[0].message;
};

/**
 * Reads the ids of one list. Two elements of a list with one id are an error, since nobody can tell which one others
 * mean. One id in two lists is a warning: within their lists the meaning is clear, so the later list gets a prefix.
 */
export const listIds = (
  list: string,
  value: unknown,
  taken: Set<string>,
  issues: Issue[],
  madeId?: (raw: Readonly<Record<string, unknown>>) => string,
): Listing => {
  if (value === undefined || value === null) return { items: [], ids: new Map() };
  if (!Array.isArray(value)) {
    issues.push(error('list-expected', list));
    return { items: [], ids: new Map() };
  }
  const items: Listed[] = [];
  const ids = new Map<string, string>();
  const paths = new Map<string, string>();
  value.forEach((raw: unknown, index) => {
    const path = `${list}[${index}]`;
    if (!isRecord(raw)) {
      issues.push(error('object-expected', path));
      return;
    }
    const own = stated(raw.id) ?? (madeId === undefined ? undefined : freeId(madeId(raw), taken));
    if (own === undefined) {
      issues.push(error('id-missing', `${path}.id`));
      return;
    }
    const problem = idProblem(own);
    if (problem !== undefined) {
      issues.push(error(problem, `${path}.id`, { value: shown(own), limit: ID_LIMIT }));
      return;
    }
    if (ids.has(own)) {
      const first = paths.get(own) ?? list;
      issues.push(error('id-duplicate', `${path}.id`, { id: own, first }));
      return;
    }
    const id = taken.has(own) ? freeId(`${list}:${own}`, taken) : own;
    if (id !== own) issues.push(warning('id-in-two-lists', `${path}.id`, { id: own, now: id }));
    taken.add(id);
    ids.set(own, id);
    paths.set(own, path);
    items.push({ raw, path, id });
  });
  return { items, ids };
};
