import type { Report } from '../analysis/report';
import { append } from '../group';
import type { Model } from '../model/model';
import type { Steps } from '../steps';
import { type AskedFact, askedFacts } from './asked-facts';
import { qualityChecks } from './checks';
import { type Completeness, completenessOf } from './completeness';
import { QUALITY_KINDS, type QualityFinding, type QualityKind } from './finding';

/** How good the drawing is as a drawing: what is wrong, what is missing, and what to fill in first. */
export interface Quality {
  /** Kinds in their order, with what was found of each; none that was not found. */
  readonly groups: readonly { readonly kind: QualityKind; readonly findings: readonly QualityFinding[] }[];
  readonly completeness: Completeness;
  readonly asked: readonly AskedFact[];
}

/** Looks at everything, in steps of a few milliseconds. Linear in the elements and questions. */
export function* qualityOf(model: Model, report: Report): Steps<Quality> {
  const found = new Map<QualityKind, QualityFinding[]>();
  for (const check of qualityChecks) {
    for (const finding of check(model, report.today)) append(found, finding.kind, finding);
    yield;
  }
  const groups = QUALITY_KINDS.flatMap((kind) => {
    const findings = found.get(kind);
    return findings === undefined ? [] : [{ kind, findings }];
  });
  return { groups, completeness: yield* completenessOf(model), asked: yield* askedFacts(report) };
}
