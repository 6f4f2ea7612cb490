import { folded } from '../../library/folded';
import type { AssetId, EvidenceId } from '../../model/id';
import type { Model } from '../../model/model';
import { type Candidate, candidatesFor, type PaperReason } from './candidates';
import { makerWords } from './names';
import type { UnassignedPaper } from './paper-of';

/**
 * `sure`: nothing else can be meant. `likely`: one device stands out, and a person should look. `open`: several may be
 * meant, or none. `same`: the file is there already.
 */
export type Certainty = 'sure' | 'likely' | 'open' | 'same';

/** To which devices a paper belongs. */
export interface Assignment {
  readonly certainty: Certainty;
  /** Empty where it is open. */
  readonly chosen: readonly AssetId[];
  readonly candidates: readonly Candidate[];
  /** The paper that was made of the same file. */
  readonly same: EvidenceId | undefined;
}

const STRONG: readonly PaperReason[] = ['number', 'document', 'model'];

const has = ({ reasons }: Candidate, ...wanted: readonly PaperReason[]): boolean =>
  wanted.every((reason) => reasons.includes(reason));

/** The candidates of whom nobody would doubt it; of those for stronger reasons, only they. */
const strongestOf = (candidates: readonly Candidate[]): readonly Candidate[] => {
  for (const reason of STRONG) {
    const found = candidates.filter((candidate) => has(candidate, reason));
    if (found.length > 0)
      return found.some((one) => has(one, 'maker')) ? found.filter((one) => has(one, 'maker')) : found;
  }
  return candidates.filter((candidate) => has(candidate, 'model-part', 'maker'));
};

/** What tells products apart, as far as it is written: makers or models that differ are different products. */
const productsAmong = (candidates: readonly Candidate[], model: Model): number => {
  const known = candidates.flatMap(({ asset }) => model.asset(asset) ?? []);
  const makers = new Set(known.map(({ manufacturer }) => makerWords(manufacturer ?? '')[0] ?? '').filter(Boolean));
  const models = new Set(known.map(({ model: type }) => folded(type ?? '')).filter(Boolean));
  return Math.max(makers.size, models.size);
};

/**
 * To which devices a paper belongs: all of one product that it names, those that another paper of the same document is
 * about, or the one whose number stands in the name of its file. A paper made of the same bytes is the same one and
 * stays with its devices. Statements about a part are likely about all devices whose parts lists have it. Never guesses among several products. Linear in devices.
 */
export const assignPaper = (paper: UnassignedPaper, model: Model): Assignment => {
  const same = model.source.evidence.values().find(({ sha256 }) => sha256 !== undefined && sha256 === paper.sha256);
  if (same !== undefined) return { certainty: 'same', chosen: same.assets, candidates: [], same: same.id };
  const candidates = candidatesFor(paper, model);
  const strong = strongestOf(candidates);
  const sure = strong.length > 0 && productsAmong(strong, model) <= 1;
  if (sure) return { certainty: 'sure', chosen: strong.map(({ asset }) => asset), candidates, same: undefined };
  // Whoever speaks of a part speaks of all devices that have it, unless he names his own.
  const holding = candidates.filter((candidate) => has(candidate, 'listed-part'));
  if (strong.length === 0 && holding.length > 0)
    return { certainty: 'likely', chosen: holding.map(({ asset }) => asset), candidates, same: undefined };
  const [first, second] = candidates;
  const standsOut = strong.length === 0 && first !== undefined && (second === undefined || second.score < first.score);
  return standsOut
    ? { certainty: 'likely', chosen: [first.asset], candidates, same: undefined }
    : { certainty: 'open', chosen: [], candidates, same: undefined };
};
