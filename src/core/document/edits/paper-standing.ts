import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId, EvidenceId } from '../../model/id';
import type { HospitalDocument } from '../document';
import type { Edit } from './edit';
import { attachEvidence } from './elements';
import { withRecord } from './records';

/** The fields that say where a paper stands. */
export const STANDING_FIELDS = ['status', 'requestedOn', 'dueOn', 'receivedOn', 'reason'] as const;

/** What is said of where a paper stands; `undefined` takes back what was said, and what is absent stays as it is. */
export interface Standing {
  readonly status?: EvidenceDocument['status'] | undefined;
  /** `YYYY-MM-DD`. */
  readonly requestedOn?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly receivedOn?: string | undefined;
  /** Why it was refused or cannot be obtained. */
  readonly reason?: string | undefined;
}

/** For which devices, and which paper of theirs. */
export interface StandingOf {
  readonly kind: EvidenceDocument['kind'];
  readonly assets: readonly AssetId[];
  readonly standing: Standing;
  /** For an entry that is not there yet. */
  readonly newId: () => EvidenceId;
}

/** An entry of the register alone: nothing was read, and no file came. */
const isEntry = ({ answers, components, statements, fileName, vulnerabilities }: EvidenceDocument): boolean =>
  [answers, components, statements, fileName, vulnerabilities].every((field) => field === undefined);

const changed = (paper: EvidenceDocument, standing: Standing): EvidenceDocument => {
  const fields = STANDING_FIELDS.filter((field) => field in standing);
  const rest = Object.entries(paper).filter(([key]) => !fields.some((field) => field === key));
  const said = fields.flatMap((field) => (standing[field] === undefined ? [] : [[field, standing[field]]]));
  return { ...Object.fromEntries(rest), ...Object.fromEntries(said) } as EvidenceDocument;
};

/**
 * Writes down where a paper of some devices stands, as one step: in the entry that is about these devices alone, else in
 * an entry of their own taken out of one that they share with others, else in a new one. A paper that is there stays and
 * counts; only that a newer one was asked for, or dates and reasons, can be said of a device that has it. Grows with
 * papers plus devices.
 */
export const setPaperStanding =
  ({ kind, assets, standing, newId }: StandingOf): Edit =>
  (document) => {
    const chosen = new Set<AssetId>(assets.filter((id) => document.assets.has(id)));
    const papers = document.evidence.values().filter((paper) => paper.kind === kind);
    const there = new Set(papers.filter((paper) => !isEntry(paper)).flatMap((paper) => paper.assets));
    const asksAnew = standing.status === 'requested';
    let next: HospitalDocument = document;
    for (const paper of papers) {
      const own = paper.assets.filter((id) => chosen.has(id));
      if (own.length === 0) continue;
      if (!isEntry(paper)) {
        // Nobody un-receives a paper; what may be said of it are the days and the reason.
        if (!('status' in standing)) next = withRecord(next, 'evidence', changed(paper, standing));
        continue;
      }
      for (const id of own) chosen.delete(id);
      if (own.length === paper.assets.length) {
        next = withRecord(next, 'evidence', changed(paper, standing));
        continue;
      }
      const others = paper.assets.filter((id) => !own.includes(id));
      next = withRecord(next, 'evidence', { ...paper, assets: others });
      next = attachEvidence({ ...changed(paper, standing), id: newId(), assets: own })(next);
    }
    for (const id of chosen) {
      if (there.has(id) && !asksAnew) continue;
      const vendor = document.assets.get(id)?.vendor;
      const party = typeof vendor === 'string' ? { party: vendor } : {};
      const entry = changed({ id: newId(), kind, assets: [id], ...party } as EvidenceDocument, standing);
      if (STANDING_FIELDS.some((field) => entry[field] !== undefined)) next = attachEvidence(entry)(next);
    }
    return next;
  };
