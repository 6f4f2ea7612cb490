import { Funnel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { criteriaIn } from '../../core/document/filter';
import { useEditor } from '../store/editor';

/** Opens the filter bar, and shows while it is closed how much is asked for. */
export function FilterButton() {
  const { t } = useTranslation();
  const open = useEditor((state) => state.filterOpen);
  const filter = useEditor((state) => state.filter);
  const look = useEditor((state) => state.look);
  const n = criteriaIn(filter).length;
  const label = n === 0 ? t('find.filter.heading') : t('find.filter.on', { n });
  return (
    <button
      type="button"
      className="btn ghost compact filter-button"
      aria-expanded={open}
      aria-label={label}
      title={`${label} (F)`}
      onClick={() => look({ filterOpen: !open })}
    >
      <Funnel size={14} strokeWidth={1.8} aria-hidden="true" />
      <span className="narrow-out">{t('find.filter.heading')}</span>
      {n > 0 && <span className="count">{n}</span>}
    </button>
  );
}
