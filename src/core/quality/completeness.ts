import { append } from '../group';
import type { Model } from '../model/model';
import type { Steps } from '../steps';
import type { DiagramItemId, DiagramPart, LackingTable } from './diagram-item';
import { diagramItems } from './diagram-items';

/** How many of the parts are complete. Without parts there is no share. */
export interface Share {
  readonly complete: number;
  readonly parts: number;
}

/** Something that many parts of one department lack: filling it in raises the completeness. */
export interface NextStep {
  readonly table: LackingTable;
  readonly field: string;
  readonly department: string | undefined;
  /** The items that ask for it. */
  readonly items: readonly DiagramItemId[];
  /** Elements that lack it, by id. */
  readonly subjects: readonly string[];
  /** By how much the whole would rise if all of them were filled in, as a share from 0 to 1. */
  readonly gain: number;
}

/** How complete a network diagram is, by item and department. */
export interface Completeness {
  readonly items: Readonly<Record<DiagramItemId, Share>>;
  /** Departments by id, that without a name under `''`; and what each has of each item. */
  readonly departments: ReadonlyMap<string, Readonly<Partial<Record<DiagramItemId, Share>>>>;
  /** Mean of the items that have parts, from 0 to 1; `undefined` when none has. */
  readonly whole: number | undefined;
  /** What would raise it fastest, best first. */
  readonly next: readonly NextStep[];
}

/** Departments without a name. */
export const NO_DEPARTMENT = '';

const shareOf = (parts: readonly DiagramPart[]): Share => ({
  complete: parts.filter(({ lacking }) => lacking.length === 0).length,
  parts: parts.length,
});

interface Gap {
  readonly items: Set<DiagramItemId>;
  readonly subjects: Set<string>;
  gain: number;
}

/** Measures the eight items, with a pause after each. Linear in the elements. */
export function* completenessOf(model: Model): Steps<Completeness> {
  const byItem = new Map<DiagramItemId, readonly DiagramPart[]>();
  for (const item of diagramItems) {
    byItem.set(item.id, item.parts(model));
    yield;
  }
  const counted = [...byItem.values()].filter((parts) => parts.length > 0).length;
  const departments = new Map<string, Partial<Record<DiagramItemId, Share>>>();
  const gaps = new Map<string, Gap & Pick<NextStep, 'table' | 'field' | 'department'>>();
  for (const [item, parts] of byItem) {
    const byDepartment = new Map<string, DiagramPart[]>();
    for (const part of parts) {
      append(byDepartment, part.department ?? NO_DEPARTMENT, part);
      for (const field of part.lacking) {
        const { table, department } = part;
        const key = `${table}|${field}|${department ?? NO_DEPARTMENT}`;
        const gap = gaps.get(key) ?? { table, field, department, items: new Set(), subjects: new Set(), gain: 0 };
        gaps.set(key, gap);
        gap.items.add(item);
        gap.subjects.add(part.id);
        // What lacks two things needs both; each is worth half of it.
        gap.gain += 1 / (part.lacking.length * parts.length * counted);
      }
    }
    for (const [department, own] of byDepartment) {
      departments.set(department, { ...departments.get(department), [item]: shareOf(own) });
    }
    yield;
  }
  const items = Object.fromEntries([...byItem].map(([id, parts]) => [id, shareOf(parts)])) as Record<
    DiagramItemId,
    Share
  >;
  const shares = Object.values(items).filter(({ parts }) => parts > 0);
  const whole =
    shares.length === 0
      ? undefined
      : shares.reduce((sum, { complete, parts }) => sum + complete / parts, 0) / shares.length;
  const next = [...gaps.values()]
    .map((gap): NextStep => ({ ...gap, items: [...gap.items], subjects: [...gap.subjects].sort() }))
    .sort((a, b) => b.gain - a.gain || (`${a.table}.${a.field}` < `${b.table}.${b.field}` ? -1 : 1));
  return { items, departments, whole, next };
}
