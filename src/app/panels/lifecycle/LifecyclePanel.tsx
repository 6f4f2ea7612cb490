import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duties } from '../../../core/library/duties';
import type { TimelineRow } from '../../../core/plan/timeline';
import { loadDuties } from '../../../templates';
import { useEditor } from '../../store/editor';
import { DatesSource } from './DatesSource';
import { LifecycleBar } from './LifecycleBar';
import { LifecycleCard } from './LifecycleCard';
import { lifecycleStore, useLifecycle } from './lifecycle-state';
import { TimelineGrid } from './TimelineGrid';
import { useShownDay, useShownTimeline, useTimeline } from './use-timeline';
import './lifecycle.css';

/** When support of every device ends, what that asks for, and by what it is to be replaced. */
export function LifecyclePanel() {
  const { t } = useTranslation();
  const today = useShownDay();
  const select = useEditor((state) => state.select);
  const isEmpty = useEditor((state) => state.document.assets.size === 0);
  const all = useTimeline();
  const rows = useShownTimeline(all);
  const chosen = useLifecycle((state) => state.chosen);
  const card = useRef<HTMLElement>(null);
  const [duties, setDuties] = useState<Duties>();
  useEffect(() => void loadDuties().then(setDuties, () => {}), []);
  if (isEmpty) return <p className="pane-empty ph">{t('lifecycle.none')}</p>;
  if (all === undefined || rows === undefined)
    return (
      <p className="pane-empty" role="status">
        {t('lifecycle.working')}
      </p>
    );
  const row = rows.find(({ id }) => id === chosen);
  const choose = (next: TimelineRow): void => {
    lifecycleStore.setState({ chosen: next.id });
    select(next.assets);
  };
  return (
    <section className="life pane" aria-label={t('lifecycle.heading')}>
      <div className="pane-list">
        <LifecycleBar all={all} shown={rows} />
        {rows.length === 0 ? (
          <p className="pane-empty ph">{t('lifecycle.empty')}</p>
        ) : (
          <TimelineGrid
            rows={rows}
            today={today}
            chosen={row?.id}
            onChoose={choose}
            onOpen={() => card.current?.focus()}
          />
        )}
      </div>
      <section className="pane-card" aria-label={t('lifecycle.card.label')} ref={card} tabIndex={-1}>
        {row === undefined ? (
          <p className="pane-empty ph">{t('lifecycle.card.choose')}</p>
        ) : (
          <LifecycleCard row={row} shown={rows} duties={duties} />
        )}
        <DatesSource />
      </section>
    </section>
  );
}
