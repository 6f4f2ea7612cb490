import { useTranslation } from 'react-i18next';
import { computedFrom } from '../../../core/analysis/computed-from';
import type { Reason } from '../../../core/analysis/report';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useSentences } from './use-sentences';

interface FactOriginProps {
  readonly reason: Reason;
  readonly show: (element: string) => void;
}

/** Where a fact that nobody states here comes from: the papers of a device, or the elements it was worked out from. */
export function FactOrigin({ reason, show }: FactOriginProps) {
  const { t } = useTranslation();
  const model = useModel();
  const sentences = useSentences();
  const select = useEditor((state) => state.select);
  const put = useEditor((state) => state.put);
  const { source } = reason;
  if (source.kind === 'evidence') {
    const open = (): void => {
      select([reason.subject]);
      put({ inspectorOpen: true });
    };
    return (
      <button type="button" className="link" onClick={open}>
        {t('reasoning.change.paper')}
      </button>
    );
  }
  const elements = computedFrom(reason, model);
  if (elements.length === 0) return null;
  return (
    <details className="fact-edit">
      <summary>{t('reasoning.change.from', { things: sentences.things(elements) })}</summary>
      <ul className="ways">
        {elements.map((element) => (
          <li key={element}>
            <button type="button" className="link" onClick={() => show(element)}>
              {sentences.things([element])}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
