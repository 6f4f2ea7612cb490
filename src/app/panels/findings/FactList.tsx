import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../core/analysis/report';
import { HOSPITAL } from '../../../core/facts/hospital-id';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SourceMark } from '../../widgets/SourceMark';
import { FactEdit } from './FactEdit';
import { FactOrigin } from './FactOrigin';
import { elementsAt } from './reading';
import { useSentences, useSourceDetail } from './use-sentences';
import './fact-list.css';

/** Facts with their values and sources. The name of what a fact speaks about leads there on the canvas. */
export function FactList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const model = useModel();
  const sentences = useSentences();
  const detail = useSourceDetail();
  const select = useEditor((state) => state.select);
  const put = useEditor((state) => state.put);
  const show = (subject: string): void => {
    select(model.crossings.get(subject)?.zones ?? [subject]);
    put({ inspectorOpen: true });
    canvasApi.reveal(elementsAt(subject, model));
  };
  return (
    <ul className="facts">
      {reasons.map((reason) => (
        <li key={`${reason.fact}|${reason.subject}`}>
          <span className="fact-text">
            {reason.subject === HOSPITAL ? (
              <span className="fact-subject">{sentences.things([reason.subject])}</span>
            ) : (
              <button type="button" className="link fact-subject" onClick={() => show(reason.subject)}>
                {sentences.things([reason.subject])}
              </button>
            )}{' '}
            {sentences.label(reason.fact)}
            {t('common.colon')}
            <b>{sentences.value(reason.fact, reason.value)}</b>
          </span>
          <SourceMark source={reason.source.kind} title={detail(reason.source)} />
          <FactEdit reason={reason} />
          <FactOrigin reason={reason} show={show} />
        </li>
      ))}
    </ul>
  );
}
