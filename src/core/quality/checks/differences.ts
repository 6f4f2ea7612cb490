import { definitionOf } from '../../facts/vocabulary';
import type { EvidenceDocument } from '../../model/evidence-document';
import { mds2PapersOf } from '../../model/mds2-answers';
import { type Disclosed, disclosedBy, disclosedOfFlow, feedsOf, placeOf } from '../../model/mds2-feeds';
import type { Model } from '../../model/model';
import type { QualityCheck } from '../check';
import type { Difference, QualityFinding } from '../finding';

type Stated = string | number | boolean | readonly string[] | null | undefined;

/** What a person filled in at that path of a record: `backup.offline`. */
const statedAt = (record: unknown, path: string): Stated =>
  path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }, record) as Stated;

/** Whether a paper contradicts what is stated. `optional` states nothing. */
const contradicts = ({ feed: { value, oneOf, against } }: Disclosed, stated: Stated): boolean => {
  const words = Array.isArray(stated) ? stated : [stated];
  if (value !== undefined) return !words.includes(value);
  if (oneOf !== undefined) return !words.some((word) => oneOf.includes(String(word)));
  return words.some((word) => against?.includes(word as string | boolean) === true);
};

const isOverruled = ({ overruled }: EvidenceDocument, fact: string, subject: string): boolean =>
  overruled?.some((kept) => kept.fact === fact && kept.subject === subject) === true;

/** The first thing that forms say otherwise about one fact; those are asked one by one, so that none hides another. */
const differenceIn = (
  model: Model,
  scope: 'asset' | 'flow',
  fact: string,
  record: { readonly id: string },
  find: (feeds: ReturnType<typeof feedsOf>) => Disclosed | undefined,
): Difference | undefined => {
  const field = definitionOf(scope, fact, model.library)?.field;
  const stated = field === undefined ? undefined : statedAt(record, field);
  if (stated === undefined || stated === null || stated === 'optional') return undefined;
  for (const feed of feedsOf(fact, model.library)) {
    const told = find([feed]);
    if (told === undefined) continue;
    const { paper } = told;
    if (contradicts(told, stated)) {
      if (isOverruled(paper, fact, record.id)) return undefined;
      return { fact, subject: record.id, stated, feed, paper: paper.id, place: placeOf(feed) };
    }
    // What counts first agrees with what is stated.
    if (feed.against === undefined) return undefined;
  }
  return undefined;
};

const found = (difference: Difference | undefined): readonly QualityFinding[] =>
  difference === undefined
    ? []
    : [{ kind: 'sources-differ', subjects: [difference.subject], detail: `MDS2 ${difference.place}`, difference }];

/** What people stated of a device or a flow, where an MDS2 says otherwise. Linear in the elements that have one. */
export const differingForms: QualityCheck = (model) => {
  const facts = [...new Set(model.library.mds2Feeds.map(({ fact }) => fact))];
  const [ofAssets, ofFlows] = [
    facts.filter((id) => id.startsWith('asset.')),
    facts.filter((id) => id.startsWith('flow.')),
  ];
  const assets = model.source.assets.values().flatMap((asset) => {
    if (mds2PapersOf(asset, model).length === 0) return [];
    return ofAssets.flatMap((fact) =>
      found(differenceIn(model, 'asset', fact, asset, (feeds) => disclosedBy(feeds, asset, model))),
    );
  });
  const flows = model.source.flows.values().flatMap((flow) => {
    if (model.evidenceOf(flow.from).length === 0 && model.evidenceOf(flow.to).length === 0) return [];
    return ofFlows.flatMap((fact) =>
      found(differenceIn(model, 'flow', fact, flow, (feeds) => disclosedOfFlow(feeds, flow, model))),
    );
  });
  return [...assets, ...flows];
};

/** Another model in the paper than in the ledger. */
export const differingModels: QualityCheck = (model) =>
  model.source.assets.values().flatMap((asset): readonly QualityFinding[] => {
    const models = new Set(
      mds2PapersOf(asset, model)
        .flatMap(({ model: type }) => type ?? [])
        .map((type) => type.trim().toLowerCase()),
    );
    if (asset.model === undefined || models.size === 0 || models.has(asset.model.trim().toLowerCase())) return [];
    return [{ kind: 'sources-differ', subjects: [asset.id], detail: `${asset.model} ≠ ${[...models].join(', ')}` }];
  });
