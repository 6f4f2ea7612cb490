import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import { plannedTotals } from '../../../core/plan/replacement';
import { endTotals, SUPPORT_STAGES, type TimelineRow } from '../../../core/plan/timeline';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { ExportButtons } from './ExportButtons';
import { PLAN_FILTERS, putFilters, useLifecycle } from './lifecycle-state';
import { useShownDay } from './use-timeline';
import { YEARS_AHEAD } from './years';

interface LifecycleBarProps {
  readonly all: readonly TimelineRow[];
  readonly shown: readonly TimelineRow[];
}

/** Which devices are shown, what ends and is replaced when, and the plan as a file. */
export function LifecycleBar({ all, shown }: LifecycleBarProps) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useShownDay();
  const language = useEditor((state) => state.language);
  const filters = useLifecycle((state) => state.filters);
  const owners = [...new Set(all.map(({ owner }) => owner ?? ''))];
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const kindName = (kind: string): string => model.library.devices.get(kind)?.label[language] ?? kind;
  const ownerName = (owner: string): string =>
    owner === ''
      ? t('lifecycle.filter.noDepartment')
      : textIn(model.source.parties.get(owner)?.name, language) || owner;
  const sorted = (options: readonly (readonly [string, string])[]) =>
    [...options].sort(([, a], [, b]) => a.localeCompare(b, language));
  const planned = plannedTotals(shown, today, YEARS_AHEAD).filter(({ units }) => units > 0);
  return (
    <>
      <search className="filter-bar" aria-label={t('lifecycle.filter.label')}>
        <label>
          {t('lifecycle.filter.department')}
          <select
            value={filters.department ?? '*'}
            onChange={({ target }) => putFilters({ department: target.value === '*' ? undefined : target.value })}
          >
            <option value="*">{t('lifecycle.filter.all')}</option>
            {sorted(owners.map((owner) => [owner, ownerName(owner)])).map(([owner, label]) => (
              <option key={owner} value={owner}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('lifecycle.filter.kind')}
          <select
            value={filters.kind ?? ''}
            onChange={({ target }) => putFilters({ kind: target.value === '' ? undefined : target.value })}
          >
            <option value="">{t('lifecycle.filter.all')}</option>
            {sorted(kinds.map((kind) => [kind, kindName(kind)])).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('lifecycle.filter.plan')}
          <select
            value={filters.plan ?? ''}
            onChange={({ target }) => putFilters({ plan: PLAN_FILTERS.find((plan) => plan === target.value) })}
          >
            <option value="">{t('lifecycle.filter.all')}</option>
            {PLAN_FILTERS.map((plan) => (
              <option key={plan} value={plan}>
                {t(`lifecycle.planFilter.${plan}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="life-legend" aria-label={t('lifecycle.filter.stage')}>
          {SUPPORT_STAGES.map((stage) => (
            <button
              key={stage}
              type="button"
              className="chip"
              aria-pressed={filters.stage === stage}
              onClick={() => putFilters({ stage: filters.stage === stage ? undefined : stage })}
            >
              <span className="life-band life-sign" data-stage={stage} aria-hidden="true" />
              {t(`lifecycle.stage.${stage}`)}
            </button>
          ))}
        </fieldset>
        <span className="life-count">
          {t('lifecycle.shown', {
            rows: shown.length.toLocaleString(language),
            units: shown.reduce((sum, { units }) => sum + units, 0).toLocaleString(language),
          })}
        </span>
        <ExportButtons shown={shown} kindName={kindName} ownerName={ownerName} />
      </search>
      <ul className="life-totals" aria-label={t('lifecycle.totals.label')}>
        <li>{t('lifecycle.totals.label')}</li>
        {endTotals(shown, today, YEARS_AHEAD)
          .filter(({ units }) => units > 0)
          .map(({ when, units, unplanned }) => (
            <li key={when}>
              <b>{typeof when === 'number' ? when : t(`lifecycle.totals.${when}`)}</b> {units.toLocaleString(language)}
              {unplanned > 0 && (
                <small>{t('lifecycle.totals.unplanned', { count: unplanned.toLocaleString(language) })}</small>
              )}
            </li>
          ))}
      </ul>
      {planned.length > 0 && (
        <ul className="life-totals" aria-label={t('lifecycle.planned.label')}>
          <li>{t('lifecycle.planned.label')}</li>
          {planned.map(({ when, units, approved }) => (
            <li key={when}>
              <b>{typeof when === 'number' ? when : t(`lifecycle.planned.${when}`)}</b> {units.toLocaleString(language)}
              {approved > 0 && (
                <small>{t('lifecycle.planned.approved', { count: approved.toLocaleString(language) })}</small>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
