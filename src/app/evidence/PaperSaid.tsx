import { useTranslation } from 'react-i18next';
import type { UnassignedPaper } from '../../core/evidence/paper/paper-of';
import type { SbomCompleteness } from '../../core/evidence/sbom/completeness';
import { listed } from '../../core/library/text';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { Completeness } from './Completeness';

/** What the answers of a form come to. */
const answersIn = ({ answers = {} }: UnassignedPaper) => {
  const all = Object.values(answers);
  const notes = all.filter(({ answer }) => answer === 'See Note').length;
  return { answered: all.filter(({ answer }) => answer !== undefined).length - notes, notes };
};

interface PaperSaidProps {
  readonly paper: UnassignedPaper;
  readonly completeness?: SbomCompleteness | undefined;
}

/** In a line or two, what a paper was understood to say. */
export function PaperSaid({ paper, completeness }: PaperSaidProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const about = [paper.manufacturer, paper.model, paper.productVersion].filter((word) => word !== undefined);
  const dated = paper.releaseDate === undefined ? [] : [t('evidence.said.dated', { date: paper.releaseDate })];
  const asked = model.library.mds2.questions.filter(({ polarity }) => polarity !== 'text').length;
  const lines = [listed([...about, ...dated], language)];
  if (paper.answers !== undefined) lines.push(t('evidence.said.mds2', { ...answersIn(paper), questions: asked }));
  if (completeness !== undefined) {
    const { components, said } = completeness;
    lines.push(
      t('evidence.said.sbom', {
        parts: components,
        version: said.version,
        supplier: said.supplier,
        identifier: said.identifier,
        support: said['end-of-support'],
      }),
    );
  }
  if (paper.statements !== undefined) {
    const vulnerabilities = new Set(paper.statements.map(({ vulnerability }) => vulnerability)).size;
    lines.push(t('evidence.said.vex', { statements: paper.statements.length, vulnerabilities }));
  }
  return (
    <>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line} className="ph">
            {line}
          </p>
        ))}
      {completeness !== undefined && (
        <details>
          <summary>{t('evidence.complete.heading')}</summary>
          <Completeness completeness={completeness} />
        </details>
      )}
    </>
  );
}
