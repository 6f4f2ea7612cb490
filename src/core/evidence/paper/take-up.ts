import { folded } from '../../library/folded';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId, EvidenceId } from '../../model/id';
import type { Model } from '../../model/model';
import { present } from '../fields';
import { compareVersions } from '../versions/schemes';
import type { UnassignedPaper } from './paper-of';

/** The papers that change when a new one is taken up: written anew as they stand here, or gone. */
export interface TakenUp {
  readonly written: readonly EvidenceDocument[];
  readonly gone: readonly EvidenceId[];
  /** The paper itself, also where it takes the id of an entry that waited for it. */
  readonly paper: EvidenceId;
  /** The papers in whose place it stands. */
  readonly replaced: readonly EvidenceId[];
  /** Papers that may be older versions of it, without saying enough to be sure; they go on counting unless a person says otherwise. */
  readonly alike: readonly EvidenceId[];
}

/** What a person says of a paper that is taken up. */
export interface TakingUp {
  /** It counts, whatever the dates of it and of what is there. */
  readonly countsNow?: boolean | undefined;
  /** It is a newer version of the papers that are alike. */
  readonly replacesAlike?: boolean | undefined;
}

const isWritten = ({ answers, components, statements, fileName }: EvidenceDocument): boolean =>
  [answers, components, statements, fileName].some((field) => field !== undefined);

const TOLD = ['releaseDate', 'documentId', 'revision', 'edition', 'productVersion', 'vulnerabilities'] as const;

/** An entry of the register that says only how a paper was asked for, or that it came, and nothing of what is in it. */
const isWaiting = (paper: EvidenceDocument): boolean =>
  !isWritten(paper) && (paper.status !== 'provided' || TOLD.every((field) => paper[field] === undefined));

type Told = Pick<
  EvidenceDocument,
  'kind' | 'model' | 'documentId' | 'manufacturer' | 'productVersion' | 'fileName' | 'statements'
>;

const saysTheSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && folded(one) !== '' && folded(one) === folded(other ?? '');

/** Statements of one maker about one product; about another version of the product they are other statements. */
const isOfOneProduct = (paper: Told, there: Told): boolean =>
  saysTheSame(paper.manufacturer, there.manufacturer) &&
  saysTheSame(paper.model, there.model) &&
  folded(paper.productVersion ?? '') === folded(there.productVersion ?? '');

/**
 * Whether a VEX may be another version of one that is there, which its number does not tell: it is of the same maker
 * about the same product, or came in a file of the same name.
 */
const isAlike = (paper: Told, there: Told): boolean =>
  paper.kind === 'vex' &&
  there.kind === 'vex' &&
  (isOfOneProduct(paper, there) || saysTheSame(paper.fileName, there.fileName));

/**
 * Whether a paper is another version of one that is there. A device has one MDS2; of parts lists it may have several, of
 * its system and of its programs, so that they must be about the same thing by their own words. Statements without a
 * number are another version only where maker, product and the name of the file are the same.
 */
export const isOtherVersion = (paper: UnassignedPaper, there: Told): boolean => {
  if (paper.kind !== there.kind) return false;
  if (paper.documentId !== undefined && paper.documentId === there.documentId) return true;
  if (paper.kind === 'vex')
    return (
      paper.documentId === undefined &&
      there.documentId === undefined &&
      isOfOneProduct(paper, there) &&
      saysTheSame(paper.fileName, there.fileName)
    );
  const [own, other] = [paper.model, there.model].map((model) => folded(model ?? ''));
  if (paper.kind === 'mds2') return own === '' || other === '' || own === other;
  return paper.kind === 'sbom' && own !== '' && own === other;
};

/** Whether a paper is older than one that is there: by the versions they say, else by their days. */
const isOlderThan = (paper: UnassignedPaper, there: EvidenceDocument): boolean => {
  const [own, other] = [paper.revision, there.revision];
  const order =
    own === undefined || other === undefined || paper.documentId !== there.documentId
      ? undefined
      : compareVersions('dotted', own, other);
  if (order !== undefined && order !== 0) return order < 0;
  return there.releaseDate !== undefined && paper.releaseDate !== undefined && paper.releaseDate < there.releaseDate;
};

/** The newest of the versions that are there: none of the others stands in its place. */
const newestOf = (versions: readonly EvidenceDocument[]): EvidenceDocument | undefined => {
  const replaced = new Set(versions.map(({ replaces }) => replaces));
  return versions.find(({ id }) => !replaced.has(id));
};

const without = (paper: EvidenceDocument, assets: ReadonlySet<AssetId>): EvidenceDocument => ({
  ...paper,
  assets: paper.assets.filter((id) => !assets.has(id)),
});

const asked = ({ party, requestedOn, dueOn, note, extensions }: EvidenceDocument): Partial<EvidenceDocument> =>
  present({ party, requestedOn, dueOn, note, extensions });

/**
 * Takes up a paper for some devices. It goes into the entry of the register that waited for it, with when and whom it
 * was asked for; an older version about any of the devices stays and no longer counts (`replaces`), and where the paper
 * itself is the older one by its version or date, it is that which is replaced, unless a person says that it counts.
 * `id` is for a paper that no entry waited for.
 */
export const takeUp = (
  paper: UnassignedPaper,
  assets: readonly AssetId[],
  id: EvidenceId,
  model: Pick<Model, 'evidenceOf'>,
  { countsNow, replacesAlike }: TakingUp = {},
): TakenUp => {
  const chosen = new Set(assets);
  const there = new Map(assets.flatMap((asset) => model.evidenceOf(asset)).map((one) => [one.id, one]));
  const all = [...there.values()].filter(({ kind }) => kind === paper.kind);
  const waiting = all.filter(isWaiting);
  const written = all.filter((one) => !isWaiting(one));
  const sure = written.filter((one) => isOtherVersion(paper, one));
  const maybe = written.filter((one) => !sure.includes(one) && isAlike(paper, one));
  const versions = replacesAlike ? [...sure, ...maybe] : sure;
  const filled = waiting.find((one) => one.assets.every((asset) => chosen.has(asset)));
  const [entry] = waiting;
  const own: EvidenceDocument = {
    ...(entry === undefined ? {} : asked(entry)),
    ...paper,
    id: filled?.id ?? id,
    assets,
  };
  const newest = newestOf(versions);
  const counting = newestOf(maybe);
  const alike = counting === undefined ? [] : [counting.id];
  const isOlder = countsNow !== true && newest !== undefined && isOlderThan(paper, newest);
  const later = waiting
    .filter((one) => one !== filled)
    .map((one) => without(one, chosen))
    .filter((one) => one.assets.length > 0);
  const kept = new Set([own.id, ...later.map((one) => one.id)]);
  const gone = waiting.map((one) => one.id).filter((one) => !kept.has(one));
  if (newest === undefined) return { written: [own, ...later], gone, paper: own.id, replaced: [], alike };
  if (!isOlder)
    return { written: [{ ...own, replaces: newest.id }, ...later], gone, paper: own.id, replaced: [newest.id], alike };
  // Between the newest and what that stood in the place of, so that of all versions only the newest counts.
  const between = newest.replaces === undefined ? own : { ...own, replaces: newest.replaces };
  return { written: [between, { ...newest, replaces: own.id }, ...later], gone, paper: own.id, replaced: [], alike };
};
