import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { TREATMENT_STATES } from '../../../core/document/treatment';
import { LEVEL_WORDS, LEVELS, STRIDE, STRIDE_LETTERS } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SearchField } from '../../widgets/SearchField';
import { SeverityMark } from '../../widgets/SeverityMark';
import { type Filters, NO_FILTERS } from './filters';

interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly search: string;
  /** Treatments and assumptions are matters of threats, not of questions. */
  readonly ofThreats: boolean;
}

const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** Search and filters above a list of findings. Filters that are on are always in sight. */
export function FilterBar({ filters, onChange, search, ofThreats }: FilterBarProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const hasSelection = useEditor((state) => state.selection.length > 0);
  const [opened, setOpened] = useState(false);
  const hidden = filters.stride.length > 0 || filters.state !== undefined || filters.zone !== undefined;
  const open = opened || hidden || filters.onlyAssumed;
  const put = (change: Partial<Filters>): void => onChange({ ...filters, ...change });
  const zones = open ? model.source.zones.values() : [];
  return (
    <search className="filter-bar" aria-label={t('threats.filter.label')}>
      <SearchField className="" label={search} value={filters.text} onChange={(text) => put({ text })} />
      {/* biome-ignore lint/a11y/useSemanticElements: chips in one line, not a box of fields */}
      <span role="group" aria-label={t('threats.filter.level')} className="chips">
        {LEVELS.toReversed().map((level) => (
          <button
            key={level}
            type="button"
            className="chip"
            aria-pressed={filters.levels.includes(level)}
            aria-label={t('threats.levelOf', { level, word: t(`threats.level.${LEVEL_WORDS[level]}`) })}
            onClick={() => put({ levels: toggled(filters.levels, level) })}
          >
            <SeverityMark mark={level} size={16} />
          </button>
        ))}
      </span>
      {(hasSelection || filters.onlySelection) && (
        <button
          type="button"
          className="chip"
          aria-pressed={filters.onlySelection}
          onClick={() => put({ onlySelection: !filters.onlySelection })}
        >
          {t('threats.filter.selection')}
        </button>
      )}
      <button type="button" className="chip" aria-expanded={open} onClick={() => setOpened(!opened)}>
        {t('threats.filter.more')}
      </button>
      {open && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: chips in one line, not a box of fields */}
          <span role="group" aria-label={t('threats.filter.stride')} className="chips">
            {STRIDE.map((category) => (
              <button
                key={category}
                type="button"
                className="chip"
                aria-pressed={filters.stride.includes(category)}
                aria-label={t(`threats.stride.${category}`)}
                title={t(`threats.stride.${category}`)}
                onClick={() => put({ stride: toggled(filters.stride, category) })}
              >
                {STRIDE_LETTERS[category]}
              </button>
            ))}
          </span>
          {ofThreats && (
            <label>
              {t('threats.filter.state')}
              <select
                value={filters.state ?? ''}
                onChange={(event) => put({ state: TREATMENT_STATES.find((state) => state === event.target.value) })}
              >
                <option value="">{t('threats.filter.all')}</option>
                {TREATMENT_STATES.map((state) => (
                  <option key={state} value={state}>
                    {t(`threats.decision.${state}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            {t('threats.filter.zone')}
            <select value={filters.zone ?? ''} onChange={(event) => put({ zone: event.target.value || undefined })}>
              <option value="">{t('threats.filter.all')}</option>
              {zones.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOf(id, model, language)}
                </option>
              ))}
            </select>
          </label>
          {ofThreats && (
            <button
              type="button"
              className="chip"
              aria-pressed={filters.onlyAssumed}
              onClick={() => put({ onlyAssumed: !filters.onlyAssumed })}
            >
              {t('threats.filter.assumed')}
            </button>
          )}
        </>
      )}
      {filters !== NO_FILTERS && (
        <button type="button" className="link" onClick={() => onChange(NO_FILTERS)}>
          {t('threats.filter.clear')}
        </button>
      )}
    </search>
  );
}
