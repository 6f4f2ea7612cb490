import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { brightOf, type Highlight } from '../../core/drawing/highlight';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

/** Says what is highlighted, and ends it. */
export function HighlightNote({ highlight }: { readonly highlight: Highlight }) {
  const { t, i18n } = useTranslation();
  const model = useModel();
  const look = useEditor((state) => state.look);
  const devices = useMemo(() => {
    let count = 0;
    for (const id of brightOf(model, highlight)) if (model.asset(id) !== undefined) count += 1;
    return count;
  }, [model, highlight]);
  return (
    <p role="status" className="highlight-note">
      {t(`find.highlight.${highlight.kind}`, { n: devices.toLocaleString(i18n.language) })}
      <button type="button" className="btn ghost compact" onClick={() => look({ highlight: undefined })}>
        {t('find.highlight.off')}
      </button>
    </p>
  );
}
