import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import { decidedAnswer, mds2PapersOf } from '../../model/mds2-answers';
import { assetFact, type FactContext, fromEvidence, UNKNOWN } from '../define';
import type { Fact } from '../fact';
import { PAPER_STATUS_WORDS, YES_NO } from '../words';
import { firstComponentEnd } from './component-ends';
import { knownExploited } from './exploited-component';
import { openVulnerabilities, unfixedVulnerability } from './found-vulnerabilities';
import { blankFacts } from './left-blank';
import { vulnerabilityFacts } from './vulnerability-facts';

/** The latest paper, so that an old one does not hide a new one. */
const latest = (papers: readonly EvidenceDocument[]): EvidenceDocument | undefined =>
  papers.reduce<EvidenceDocument | undefined>(
    (best, paper) => (best === undefined || (best.releaseDate ?? '') < (paper.releaseDate ?? '') ? paper : best),
    undefined,
  );

const statusOf = (papers: readonly EvidenceDocument[]): Fact => {
  const provided = papers.find((paper) => paper.status === 'provided' || paper.answers || paper.components);
  const paper = provided ?? papers.find(({ status }) => status !== undefined);
  if (paper === undefined) return UNKNOWN;
  return fromEvidence(paper.status ?? 'provided', paper.id);
};

const sbomsOf = (asset: Asset, { model }: FactContext): readonly EvidenceDocument[] =>
  countingPapers(model.evidenceOf(asset.id)).filter(({ kind }) => kind === 'sbom');

const sbomOf = (asset: Asset, context: FactContext): EvidenceDocument | undefined =>
  latest(sbomsOf(asset, context).filter(({ components }) => components !== undefined));

const earliestEndOfSupport = (asset: Asset, context: FactContext): Fact => {
  const paper = sbomOf(asset, context);
  if (paper === undefined) return UNKNOWN;
  const first = firstComponentEnd(paper, context.model.library, context.today);
  return fromEvidence(first?.on, paper.id, first?.name);
};

/** What papers say: MDS2, SBOM, vulnerabilities. */
export const paperFacts = [
  assetFact(
    'mds2.status',
    'text',
    { ja: 'MDS2の入手状況', en: 'state of the MDS2' },
    'evidence',
    (asset, context) => statusOf(mds2PapersOf(asset, context.model)),
    { values: PAPER_STATUS_WORDS },
  ),
  assetFact(
    'mds2.model',
    'text',
    { ja: 'MDS2に書かれた型式', en: 'model named in the MDS2' },
    'evidence',
    (asset, context) => {
      const paper = latest(mds2PapersOf(asset, context.model).filter(({ model }) => model !== undefined));
      return paper === undefined ? UNKNOWN : fromEvidence(paper.model, paper.id);
    },
  ),
  assetFact(
    'mds2.releaseDate',
    'date',
    { ja: 'MDS2の発行日', en: 'date of the MDS2' },
    'evidence',
    (asset, context) => {
      const paper = latest(mds2PapersOf(asset, context.model).filter(({ releaseDate }) => releaseDate !== undefined));
      return paper === undefined ? UNKNOWN : fromEvidence(paper.releaseDate, paper.id);
    },
  ),
  assetFact(
    'mds2.seeNoteUnresolved',
    'number',
    { ja: 'MDS2で「備考参照」のまま残る回答数', en: 'MDS2 answers that only refer to a note' },
    'evidence',
    (asset, context) => {
      const paper = latest(mds2PapersOf(asset, context.model).filter(({ answers }) => answers !== undefined));
      if (paper?.answers === undefined) return UNKNOWN;
      return fromEvidence(
        Object.values(paper.answers).filter(
          (given) => given.answer === 'See Note' && decidedAnswer(given) === undefined,
        ).length,
        paper.id,
      );
    },
  ),
  ...blankFacts,
  assetFact(
    'sbom.status',
    'text',
    { ja: 'SBOMの入手状況', en: 'state of the SBOM' },
    'evidence',
    (asset, context) => statusOf(sbomsOf(asset, context)),
    { values: PAPER_STATUS_WORDS },
  ),
  assetFact(
    'sbom.components',
    'list',
    { ja: 'ソフトウェア部品', en: 'software components' },
    'evidence',
    (asset, context) => {
      const paper = sbomOf(asset, context);
      return paper === undefined
        ? UNKNOWN
        : fromEvidence(
            paper.components?.map(({ name }) => name),
            paper.id,
          );
    },
  ),
  assetFact(
    'sbom.knownExploited',
    'boolean',
    { ja: '悪用が確認された脆弱性を持つ部品', en: 'component with a known-exploited vulnerability' },
    'evidence',
    knownExploited,
    { values: YES_NO },
  ),
  assetFact(
    'sbom.earliestEndOfSupport',
    'date',
    { ja: '最も早い部品のサポート終了日', en: 'earliest end of support of a component' },
    'evidence',
    earliestEndOfSupport,
  ),
  assetFact(
    'openVulnerabilities',
    'list',
    { ja: '未対処の脆弱性', en: 'open vulnerabilities' },
    'evidence',
    openVulnerabilities,
    { field: 'openVulnerabilities' },
  ),
  assetFact(
    'hasUnfixedVulnerability',
    'boolean',
    { ja: '修正のない脆弱性', en: 'a vulnerability without a fix' },
    'evidence',
    unfixedVulnerability,
    { values: YES_NO },
  ),
  ...vulnerabilityFacts,
];
