import { type Whom, whomToAsk } from '../../inquiry/whom';
import type { Model } from '../../model/model';
import type { CareCheck, SegmentationPlan } from '../../segmentation/plan/plan';

/** What somebody has to answer before a step is done, with the fact that tells whom to ask. */
const ASKED = {
  'unknown-purpose': 'flow.purpose',
  'service-unknown': 'flow.port',
  'place-unknown': 'flow.from.zone',
  'maker-agrees': 'asset.updateSource',
  fallback: 'asset.downtimeProcedure',
  'change-window': 'asset.criticality',
  'clinical-flows': 'flow.purpose',
} as const satisfies Partial<Record<CareCheck['kind'], string>>;

export type AskedKind = keyof typeof ASKED;
const KINDS = Object.keys(ASKED) as readonly AskedKind[];

/** What one party is asked for the whole plan, each thing once, however many steps need it. */
export interface AskedFirst {
  readonly whom: Whom;
  /** What it is about, sorted by id: flows or assets. */
  readonly asks: readonly { readonly kind: AskedKind; readonly elements: readonly string[] }[];
}

/** Those that are named come first. */
const ORDER: Readonly<Record<Whom['kind'], number>> = { party: 0, maker: 1, nobody: 2 };
const byWhom = ({ whom: a }: AskedFirst, { whom: b }: AskedFirst): number =>
  ORDER[a.kind] - ORDER[b.kind] || (a.id < b.id ? -1 : 1);

/**
 * What the steps of a plan need looked at, put together by whom to ask. `model` is the hospital as it is; what only comes
 * with the plan is left out. Linear in what the steps name.
 */
export const askedFirst = ({ stages }: Pick<SegmentationPlan, 'stages'>, model: Model): readonly AskedFirst[] => {
  const found = new Map<string, { readonly whom: Whom; readonly about: Map<AskedKind, Set<string>> }>();
  const checks = stages.flatMap(({ steps }) => steps).flatMap((step) => step.checks);
  for (const { kind, elements } of checks) {
    const asked = KINDS.find((one) => one === kind);
    if (asked === undefined) continue;
    for (const id of elements) {
      if (model.flow(id) === undefined && model.asset(id) === undefined) continue;
      const whom = whomToAsk({ fact: ASKED[asked], subject: id }, model);
      const key = `${whom.kind} ${whom.id}`;
      const one = found.get(key) ?? { whom, about: new Map<AskedKind, Set<string>>() };
      found.set(key, one);
      const ids = one.about.get(asked) ?? new Set<string>();
      one.about.set(asked, ids.add(id));
    }
  }
  return [...found.values()]
    .map(({ whom, about }) => ({
      whom,
      asks: KINDS.flatMap((kind) => {
        const elements = about.get(kind);
        return elements === undefined ? [] : [{ kind, elements: [...elements].sort() }];
      }),
    }))
    .sort(byWhom);
};
