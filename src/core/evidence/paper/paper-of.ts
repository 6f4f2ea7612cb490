import type { EvidenceDocument } from '../../model/evidence-document';
import { ok, type Result } from '../../result';
import { present } from '../fields';
import { supportDayIn } from '../sbom/support';
import type { VexStatement } from '../vex/statement';
import { keptAnswers } from './answers';
import { keptComponents, keptSubject } from './components';
import { type Cutter, cutter } from './cut';
import type { FileFacts, PaperContent } from './paper-content';
import { keptStatements } from './statements';

/** A paper that nobody has assigned yet: all that it says, without an id and without the devices that it is about. */
export type UnassignedPaper = Omit<EvidenceDocument, 'id' | 'assets'>;

const FORMAT_NAMES = { cyclonedx: 'CycloneDX', spdx: 'SPDX', openvex: 'OpenVEX', csaf: 'CSAF' } as const;

/** What all members say; `undefined` where they differ or nobody says it. */
const said = (values: readonly (string | undefined)[]): string | undefined => {
  const [only, ...others] = new Set(values);
  return others.length === 0 ? only : undefined;
};

const named = (names: readonly string[], field: string, cut: Cutter): readonly string[] | undefined => {
  const all = names.flatMap((name) => cut.word(name, field) ?? []);
  return all.length === 0 ? undefined : all;
};

const stated = (
  statements: readonly VexStatement[],
  cut: Cutter,
): Pick<EvidenceDocument, 'statements' | 'releaseDate'> => {
  const days = statements.flatMap(({ at }) => (at === undefined ? [] : (supportDayIn(at) ?? []))).sort();
  return present({
    statements: statements.length === 0 ? undefined : keptStatements(statements, cut),
    releaseDate: days.at(-1),
  });
};

const releasedOf = (
  kept: ReturnType<typeof stated>,
  released: string | undefined,
): Pick<EvidenceDocument, 'statements' | 'releaseDate'> => {
  const day = released === undefined ? undefined : supportDayIn(released);
  return day === undefined ? kept : { ...kept, releaseDate: day };
};

const contentOf = (content: PaperContent, cut: Cutter): UnassignedPaper => {
  switch (content.kind) {
    case 'mds2': {
      const { form } = content;
      return present({
        kind: 'mds2' as const,
        name: cut.prose(form.description, 'name'),
        edition: cut.word(form.edition, 'edition'),
        model: cut.word(form.model, 'model'),
        manufacturer: cut.word(form.manufacturer, 'manufacturer'),
        documentId: cut.word(form.documentId, 'documentId'),
        releaseDate: form.releaseDate,
        answers: keptAnswers(form, cut),
      });
    }
    case 'sbom': {
      const { sbom } = content;
      const subject = sbom.subject;
      return present({
        kind: 'sbom' as const,
        name: cut.prose(sbom.name ?? subject?.name, 'name'),
        edition: cut.word(`${FORMAT_NAMES[sbom.format]} ${sbom.specVersion}`.trim(), 'edition'),
        model: cut.word(subject?.name, 'model'),
        manufacturer: cut.word(subject?.supplier, 'manufacturer'),
        productVersion: cut.word(subject?.version, 'productVersion'),
        documentId: cut.word(sbom.id, 'documentId'),
        ...stated(content.statements, cut),
        releaseDate: sbom.created === undefined ? undefined : supportDayIn(sbom.created),
        subject: keptSubject(sbom, cut),
        authors: named(sbom.authors, 'authors', cut),
        tools: named(sbom.tools, 'tools', cut),
        contexts: named(sbom.contexts ?? [], 'contexts', cut),
        components: keptComponents(sbom, cut),
      });
    }
    case 'vex': {
      const { statements, format, identity } = content;
      const products = statements.flatMap((statement) => statement.products);
      return present({
        kind: 'vex' as const,
        edition: FORMAT_NAMES[format],
        model: cut.word(said(products.map(({ name }) => name)), 'model'),
        manufacturer: cut.word(
          said(products.map(({ vendor }) => vendor)) ?? said(statements.map(({ by }) => by)),
          'manufacturer',
        ),
        productVersion: cut.word(said(products.map(({ version }) => version)), 'productVersion'),
        documentId: cut.whole(identity?.id, 'documentId'),
        revision: cut.word(identity?.revision, 'revision'),
        ...releasedOf(stated(statements, cut), identity?.released),
      });
    }
  }
};

/**
 * A file of evidence as a document keeps it: compact, within the limits of its fields. Never fails: what is too long is
 * cut or left out, with a warning for each field (`paper-text-cut`, `paper-text-left-out`; the path is the field). Linear
 * in the content.
 */
export const paperOf = (content: PaperContent, { name, sha256, size, today }: FileFacts): Result<UnassignedPaper> => {
  const cut = cutter();
  const paper = contentOf(content, cut);
  const file = present({ fileName: cut.word(name, 'fileName'), sha256, size });
  return ok({ ...paper, status: 'provided', receivedOn: today, ...file }, cut.issues());
};
