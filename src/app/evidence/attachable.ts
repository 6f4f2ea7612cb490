import { type Assignment, assignPaper } from '../../core/evidence/paper/assign-paper';
import type { UnassignedPaper } from '../../core/evidence/paper/paper-of';
import type { AssetId } from '../../core/model/id';
import type { Model } from '../../core/model/model';
import type { Reading } from './use-given-files';

/** What a person decided about one of the files; absent: what was proposed. */
export interface Decision {
  readonly assets?: readonly AssetId[];
  /** Of an attachment: what it is, and about what. */
  readonly kind?: UnassignedPaper['kind'];
  readonly description?: string;
  readonly isLeftOut?: boolean;
  /** It is loaded as vulnerability data, although it could not be read as a paper. */
  readonly asData?: boolean;
  /** It counts although it is older by its date. */
  readonly countsNow?: boolean;
  /** It is a newer version of what is alike, which its own words do not tell. */
  readonly replacesAlike?: boolean;
}

/** A file that can be attached, as it stands in the dialog. */
export interface Attachable {
  readonly at: number;
  readonly paper: UnassignedPaper;
  readonly isUnderstood: boolean;
  readonly assignment: Assignment;
  readonly assets: readonly AssetId[];
  /** A person said which devices are meant. */
  readonly isDecided: boolean;
  readonly countsNow: boolean;
  readonly replacesAlike: boolean;
  /** Another of the files has the same bytes and comes before it. */
  readonly isTwice: boolean;
}

const told = (paper: UnassignedPaper, { kind, description }: Decision): UnassignedPaper => {
  const name = description?.trim();
  return { ...paper, ...(kind === undefined ? {} : { kind }), ...(name === undefined || name === '' ? {} : { name }) };
};

const kept = new WeakMap<UnassignedPaper, { readonly model: Model; readonly assignment: Assignment }>();

/** Found once for each paper and state of the hospital, since it looks at every device. */
const assigned = (paper: UnassignedPaper, model: Model): Assignment => {
  const known = kept.get(paper);
  if (known?.model === model) return known.assignment;
  const assignment = assignPaper(paper, model);
  kept.set(paper, { model, assignment });
  return assignment;
};

/** The files that can be attached, each with the devices that are meant; `onto` a device that a person pointed at. */
export const attachables = (
  readings: readonly Reading[],
  decisions: ReadonlyMap<number, Decision>,
  model: Model,
  onto: AssetId | undefined,
): readonly Attachable[] => {
  const seen = new Set<string>();
  return readings.flatMap((reading, at): readonly Attachable[] => {
    if (typeof reading === 'string' || !reading.ok || reading.value.kind === 'data') return [];
    const { paper, kind } = reading.value;
    const isTwice = paper.sha256 !== undefined && seen.has(paper.sha256);
    if (paper.sha256 !== undefined) seen.add(paper.sha256);
    const assignment = assigned(paper, model);
    const decision = decisions.get(at) ?? {};
    const pointedAt =
      onto === undefined
        ? assignment.chosen
        : [...new Set([...(assignment.same === undefined ? [] : assignment.chosen), onto])];
    return [
      {
        at,
        paper: told(paper, decision),
        isUnderstood: kind === 'paper',
        assignment,
        assets: decision.assets ?? pointedAt,
        isDecided: decision.assets !== undefined || onto !== undefined,
        countsNow: decision.countsNow === true,
        replacesAlike: decision.replacesAlike === true,
        isTwice,
      },
    ];
  });
};
