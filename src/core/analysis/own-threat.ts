import type { Text } from '../library/text';
import type { Level, Scope, Stride } from '../library/vocabulary';
import { findingKey, type SeverityAxes, type Threat } from './report';
import { scoreOf } from './severity';

/** The rule id that stands for "a person wrote it". */
const OWN_RULE = 'own';

/** A threat that a person wrote, as documents keep it. */
export interface OwnThreat {
  readonly id: string;
  readonly scope: Scope;
  readonly subjects: readonly string[];
  readonly title: Text;
  readonly what?: Text | undefined;
  readonly stride: readonly Stride[];
  readonly severity: SeverityAxes;
  readonly controls?: readonly Text[] | undefined;
}

/** Its key is its own id, so that it lives on whatever becomes of its subjects. Nothing made it true but a person. */
export const fromOwnThreat = (own: OwnThreat): Threat => ({
  key: findingKey(OWN_RULE, own.id),
  rule: OWN_RULE,
  scope: own.scope,
  subjects: own.subjects,
  stride: own.stride,
  severity: own.severity,
  level: Math.min(4, Math.max(1, Math.round(scoreOf(own.severity, undefined)))) as Level,
  adjustments: [],
  patients: undefined,
  controls: [],
  references: [],
  because: [],
  wouldVanishIf: [],
  restsOnAssumption: false,
  own: { title: own.title, ...(own.what === undefined ? {} : { what: own.what }), controls: own.controls ?? [] },
});
