import { useTranslation } from 'react-i18next';
import type { DiagramItemId } from '../../../core/quality/diagram-item';
import { diagramItems } from '../../../core/quality/diagram-items';
import type { QualityFinding, QualityKind } from '../../../core/quality/finding';
import type { Quality } from '../../../core/quality/quality';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useSentences } from '../findings/use-sentences';
import { FieldRow } from '../inspector/FieldRow';
import { labelOf } from '../inspector/field-words';
import { documentTarget } from '../inspector/target';
import { Bar } from './Bar';
import { DepartmentTable } from './DepartmentTable';
import { DifferenceList } from './DifferenceList';
import { FactCard } from './FactCard';
import { FillIn, type Lack } from './FillIn';
import { SCOPES_OF } from './QualityLines';
import type { QualityLine } from './quality-state';
import { fieldOf } from './target-of';

/** The field in which a flaw is put right, where one is enough. */
const FIELDS: Readonly<Partial<Record<QualityKind, readonly [Lack['table'], string]>>> = {
  'asset-without-zone': ['assets', 'zone'],
  'unknown-kind': ['assets', 'kind'],
  'flow-without-protocol': ['flows', 'protocol'],
  'flow-without-purpose': ['flows', 'purpose'],
  'zone-without-kind': ['zones', 'kind'],
  'zone-without-enforcement': ['zones', 'enforcement'],
  'not-in-inventory': ['assets', 'status'],
  'offline-with-flow': ['assets', 'networked'],
  'element-never-checked': ['assets', 'reviewedOn'],
  'element-check-outdated': ['assets', 'reviewedOn'],
};

const lackOf = ({ kind, subjects, detail }: QualityFinding): Lack => {
  const [table, field] = FIELDS[kind] ?? ['assets'];
  return { table, id: subjects[0] ?? '', fields: field === undefined ? [] : [field], detail, about: subjects };
};

function ItemCard({ item }: { readonly item: DiagramItemId }) {
  const { t } = useTranslation();
  const model = useModel();
  const parts = diagramItems.find(({ id }) => id === item)?.parts(model) ?? [];
  const open = parts.filter(({ lacking }) => lacking.length > 0);
  const share = { complete: parts.length - open.length, parts: parts.length };
  return (
    <>
      <p className="ph">{t(`quality.about.${item}`)}</p>
      <p className="item-share">
        <Bar share={share} label={t(`quality.item.${item}`)} /> {t('quality.share', share)}
      </p>
      <FillIn lacks={open.map(({ table, id, lacking }) => ({ table, id, fields: lacking }))} />
    </>
  );
}

/** The document says of itself when it was looked through. */
function ReviewCard() {
  const document = useEditor((state) => state.document);
  const target = documentTarget(document);
  return <FieldRow field={fieldOf(target, 'lastReviewed')} target={target} />;
}

/** What a line is about, and where to fill it in. */
export function QualityCard({ line, quality }: { readonly line: QualityLine; readonly quality: Quality }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const sentences = useSentences();
  const { completeness, groups, asked } = quality;
  switch (line.kind) {
    case 'item':
      return (
        <article className="card">
          <h3>{t(`quality.item.${line.item}`)}</h3>
          <ItemCard item={line.item} />
        </article>
      );
    case 'departments':
      return (
        <article className="card">
          <h3>{t('quality.departments')}</h3>
          <DepartmentTable completeness={completeness} />
        </article>
      );
    case 'step': {
      const step = completeness.next.find(
        ({ table, field, department }) =>
          table === line.table && field === line.field && department === line.department,
      );
      const lacks = (step?.subjects ?? []).map((id): Lack => ({ table: line.table, id, fields: [line.field] }));
      return (
        <article className="card">
          <h3>{labelOf(SCOPES_OF[line.table], line.field, t, language)}</h3>
          {step !== undefined && <p>{step.items.map((item) => t(`quality.item.${item}`)).join(' · ')}</p>}
          <FillIn lacks={lacks} together />
        </article>
      );
    }
    case 'fact': {
      const fact = asked.find((each) => each.fact === line.fact);
      return (
        <article className="card">
          <h3>{sentences.label(line.fact)}</h3>
          {fact === undefined ? <p>{t('quality.complete')}</p> : <FactCard key={line.fact} asked={fact} />}
        </article>
      );
    }
    case 'flaw': {
      const findings = groups.find(({ kind }) => kind === line.flaw)?.findings ?? [];
      const others = findings.filter(({ difference }) => difference === undefined);
      const isReview = line.flaw === 'never-reviewed' || line.flaw === 'review-outdated';
      return (
        <article className="card">
          <h3>{t(`quality.flaw.${line.flaw}`)}</h3>
          <DifferenceList findings={findings} />
          {isReview ? (
            <ReviewCard />
          ) : (
            (others.length > 0 || findings.length === 0) && <FillIn lacks={others.map(lackOf)} together />
          )}
        </article>
      );
    }
  }
}
