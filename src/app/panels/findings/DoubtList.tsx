import { useTranslation } from 'react-i18next';
import { doubtsOf } from '../../../core/analysis/doubts';
import type { Threat } from '../../../core/analysis/report';
import { useModel } from '../../store/use-model';
import { FactEdit } from './FactEdit';
import { useSentences } from './use-sentences';
import './reasoning.css';

/** The assumptions a threat rests on, each to be confirmed or corrected, and what would be if it were otherwise. */
export function DoubtList({ threat }: { readonly threat: Threat }) {
  const { t } = useTranslation();
  const { library } = useModel();
  const sentences = useSentences();
  const doubts = doubtsOf(threat, library.rules.get(threat.rule));
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts">
      {doubts.map(({ reason, holdsWithout }) => (
        <li key={`${reason.fact}|${reason.subject}`}>
          {sentences.things([reason.subject])} {sentences.label(reason.fact)}:{' '}
          <b>{sentences.value(reason.fact, reason.value)}</b>
          <p className="hint">{t(holdsWithout ? 'reasoning.sure.holds' : 'reasoning.sure.vanishes')}</p>
          <div className="actions">
            <FactEdit reason={reason} />
          </div>
        </li>
      ))}
    </ul>
  );
}
