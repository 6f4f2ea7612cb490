import type { HospitalDocument } from '../document';
import { stateOf, type Treatment, type TreatmentStep } from '../treatment';
import type { Edit } from './edit';
import { withRecord } from './records';

/** What a person decides, without what follows from when and about what they do it. */
export type Deciding = Omit<Treatment, 'id' | 'history' | 'extensions' | 'decidedOn' | 'decidedBy' | 'ruleRevision'>;

/** When it is decided, `YYYY-MM-DD`, and by whom; unknown who, where nobody said. */
export interface Signature {
  readonly on: string;
  readonly by?: string | undefined;
}

/** A threat to decide about, and the revision that its rule has today. */
export interface Decided {
  readonly key: string;
  readonly ruleRevision?: string | undefined;
}

/** Steps kept for one threat; of more the oldest go. */
const MOST_STEPS = 200;

const withStep = (before: Treatment | undefined, step: Omit<TreatmentStep, 'from'>): readonly TreatmentStep[] => {
  const from = stateOf(before);
  return [...(before?.history ?? []), { ...step, from }].slice(-MOST_STEPS);
};

const signed = ({ on, by }: Signature): Pick<TreatmentStep, 'on' | 'by'> => (by === undefined ? { on } : { on, by });

const decided = (document: HospitalDocument, { key, ruleRevision }: Decided, deciding: Deciding, by: Signature) => {
  const before = document.treatments.get(key);
  const { rationale } = deciding;
  const why = rationale === undefined ? {} : { why: rationale };
  const isNews = before === undefined || before.decision !== deciding.decision || before.rationale !== rationale;
  const history = isNews ? withStep(before, { ...signed(by), to: deciding.decision, ...why }) : before.history;
  return withRecord(document, 'treatments', {
    ...deciding,
    id: key,
    decidedOn: by.on,
    ...(by.by === undefined ? {} : { decidedBy: by.by }),
    ...(ruleRevision === undefined ? {} : { ruleRevision }),
    ...(history === undefined ? {} : { history }),
    ...(before?.extensions === undefined ? {} : { extensions: before.extensions }),
  });
};

/**
 * Records what people decided about threats, each under its key, in place of what they decided before; what changed
 * goes into the history of each. One step, however many threats.
 */
export const decideThreats =
  (threats: readonly Decided[], deciding: Deciding, by: Signature): Edit =>
  (document) =>
    threats.reduce((next, threat) => decided(next, threat, deciding, by), document);

/** Takes decisions back: the threats are open again, and their history says so. What is open already stays as it is. */
export const reopenThreats =
  (keys: readonly string[], by: Signature, why?: string): Edit =>
  (document) =>
    keys.reduce((next, key) => {
      const before = next.treatments.get(key);
      if (before === undefined || before.decision === 'open') return next;
      const reason = why === undefined ? {} : { why };
      const history = withStep(before, { ...signed(by), to: 'open', ...reason });
      const { extensions } = before;
      const kept = extensions === undefined ? {} : { extensions };
      return withRecord(next, 'treatments', { id: key, decision: 'open', history, ...kept });
    }, document);

/** Records decisions carried over from elsewhere; what has been decided here already stays as it is. */
export const carryTreatments =
  (treatments: readonly Treatment[]): Edit =>
  (document) =>
    treatments
      .filter(({ id }) => !document.treatments.has(id))
      .reduce((next, treatment) => withRecord(next, 'treatments', treatment), document);
