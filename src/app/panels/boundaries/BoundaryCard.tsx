import { useTranslation } from 'react-i18next';
import { DUTIES, DUTY_HOLDERS } from '../../../core/model/conduit';
import {
  BOUNDARY_PARTS,
  type BoundarySide,
  type ResponsibilityBoundary,
} from '../../../core/segmentation/conduits/responsibility';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { crossingFor } from '../conduits/crossing-for';
import { FlowButtons } from '../conduits/FlowButtons';
import { type FormField, RecordForm } from '../conduits/RecordForm';
import { FieldRow } from '../inspector/FieldRow';
import type { Field } from '../inspector/field';
import { crossingTarget, targetIn } from '../inspector/target';
import { GuestZone } from './GuestZone';
import { PartSign } from './PartSign';
import { useBoundaryWords } from './use-boundary-words';

const PARTY: Field = { path: 'party', group: 'people' };

/** One boundary: what leads across, what is settled, and fields to settle the rest, side by side. */
export function BoundaryCard({ boundary }: { readonly boundary: ResponsibilityBoundary }) {
  const { t } = useTranslation();
  const model = useModel();
  const words = useBoundaryWords();
  const hospital = useEditor((state) => state.document);
  const { sides, flows, links, parts } = boundary;
  const [first, second] = sides;
  const target = crossingTarget(crossingFor(model, first.zone, second.zone), hospital);
  // What nobody said is told apart by the zone.
  const named = (side: BoundarySide): string => (side.party == null ? words.side(side) : words.answerer(side.party));
  const holders = {
    first: named(first),
    second: named(second),
    both: t('conduits.walk.both'),
    none: t('conduits.walk.nobody'),
  };
  const options = DUTY_HOLDERS.map((holder) => [holder, holders[holder]] as const);
  const agreed: readonly FormField[] = [
    { path: 'demarcation' },
    { path: 'firstSide.answersFor', label: t('conduits.walk.answersFor', { party: named(first) }) },
    { path: 'secondSide.answersFor', label: t('conduits.walk.answersFor', { party: named(second) }) },
    ...DUTIES.map((duty) => ({ path: `duties.${duty}`, label: t(`conduits.duty.${duty}`), options })),
    { path: 'contract' },
    { path: 'contractReview' },
    { path: 'reviewOn' },
  ];
  return (
    <article className="cm-card" aria-label={words.title(boundary)}>
      <header>
        <h3>{words.title(boundary)}</h3>
        <button type="button" className="btn compact" onClick={() => canvasApi.flyTo(sides.map(({ zone }) => zone))}>
          {t('conduits.show')}
        </button>
      </header>
      <ul className="cm-settled" aria-label={t('conduits.walk.parts')}>
        {BOUNDARY_PARTS.map((part) => (
          <li key={part}>
            <PartSign state={parts[part]} /> {t(`conduits.boundaryPart.${part}`)}
            {t('conduits.colon')}
            {t(`conduits.partState.${parts[part]}`)}
          </li>
        ))}
      </ul>
      <h4>{t('conduits.walk.across', { count: flows.length + links.length })}</h4>
      <FlowButtons ids={[...flows, ...links]} label={t('conduits.walk.acrossList')} />
      {boundary.kind === 'guests' && <GuestZone boundary={boundary} />}
      <h4>{t('conduits.walk.who')}</h4>
      {(boundary.kind === 'guests' ? [] : sides).map((side) => (
        <div key={side.zone} className="cm-said">
          <span>{words.zone(side)}</span>
          <FieldRow field={PARTY} target={targetIn('zones', [side.zone], hospital)} />
        </div>
      ))}
      {boundary.kind !== 'guests' && <h4>{t('conduits.walk.agreed')}</h4>}
      {boundary.kind !== 'guests' && (
        <RecordForm
          key={boundary.id}
          target={target}
          fields={agreed}
          step="conduits.step.boundary"
          label={t('conduits.walk.agreed')}
        />
      )}
      {sides.map(({ zone, party }) =>
        party == null || !model.source.parties.has(party) ? null : (
          <section key={`party ${zone} ${party}`} className="cm-party" aria-label={words.answerer(party)}>
            <h4>{t('conduits.walk.contactsOf', { party: words.answerer(party) })}</h4>
            <RecordForm
              target={targetIn('parties', [party], hospital)}
              fields={[{ path: 'contacts' }]}
              step="conduits.step.boundary"
              label={t('conduits.walk.contactsOf', { party: words.answerer(party) })}
            />
          </section>
        ),
      )}
    </article>
  );
}
