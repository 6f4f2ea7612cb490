import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { criteriaIn, type FilterCriterion, FilterSchema, isEmptyFilter } from '../../../core/document/filter';
import { unitsAmong, unitsIn } from '../../../core/model/units';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { NO_FILTER } from '../../store/looking-slice';
import { useMatchContext, useMatches } from '../../store/use-matches';
import { IconButton } from '../../widgets/IconButton';
import { Menu } from '../../widgets/Menu';
import { SearchField } from '../../widgets/SearchField';
import { CriterionChip } from './CriterionChip';
import { SavedFilters } from './SavedFilters';

const CRITERIA = (Object.keys(FilterSchema.entries) as FilterCriterion[]).filter((criterion) => criterion !== 'text');

/** The filter above the drawing: words, criteria with their values, what becomes of the rest, kept filters. */
export function FilterBar() {
  const { t, i18n } = useTranslation();
  const filter = useEditor((state) => state.filter);
  const hides = useEditor((state) => state.filterHides);
  const all = useEditor((state) => unitsIn(state.document.assets));
  const select = useEditor((state) => state.select);
  const look = useEditor((state) => state.look);
  const context = useMatchContext();
  const matches = useMatches();
  const found = useEditor((state) => (matches === undefined ? 0 : unitsAmong(state.document.assets, matches)));
  const [opened, setOpened] = useState<FilterCriterion>();
  const asked = new Set(criteriaIn(filter));
  const shown = CRITERIA.filter((criterion) => asked.has(criterion) || criterion === opened);
  const count = (n: number): string => n.toLocaleString(i18n.language);
  return (
    <search className="filter-bar-over" aria-label={t('find.filter.heading')}>
      <SearchField
        className="field filter-text"
        // The bar was just opened by the person.
        autoFocus
        label={t('find.filter.text')}
        value={filter.text ?? ''}
        onChange={(text) => look({ filter: { ...filter, text: text || undefined } })}
      />
      {shown.map((criterion) => (
        <CriterionChip
          key={criterion}
          criterion={criterion}
          filter={filter}
          context={context}
          open={opened === criterion}
          onOpen={(open) => setOpened(open ? criterion : undefined)}
          onChange={(next) => look({ filter: next })}
        />
      ))}
      <Menu
        label={t('find.filter.add')}
        className="btn ghost compact"
        groups={[
          {
            id: 'criteria',
            entries: CRITERIA.filter((criterion) => !shown.includes(criterion)).map((criterion) => ({
              id: criterion,
              label: t(`find.filter.${criterion}`),
              run: () => setOpened(criterion),
            })),
          },
        ]}
      >
        <Plus size={14} strokeWidth={1.8} aria-hidden="true" />
        {t('find.filter.add')}
      </Menu>
      <span className="filter-end">
        <span role="status" className="quiet">
          {matches !== undefined && t('find.filter.found', { n: count(found), all: count(all) })}
        </span>
        {!isEmptyFilter(filter) && (
          <>
            <select
              className="field compact"
              aria-label={t('find.filter.heading')}
              value={hides ? 'hide' : 'dim'}
              onChange={(event) => look({ filterHides: event.target.value === 'hide' })}
            >
              <option value="dim">{t('find.filter.dim')}</option>
              <option value="hide">{t('find.filter.hide')}</option>
            </select>
            <button
              type="button"
              className="btn ghost compact"
              disabled={matches === undefined || matches.size === 0}
              onClick={() => {
                select([...(matches ?? [])]);
                canvasApi.focus();
              }}
            >
              {t('find.filter.select')}
            </button>
            <button type="button" className="btn ghost compact" onClick={() => look({ filter: NO_FILTER })}>
              {t('find.filter.clear')}
            </button>
          </>
        )}
        <SavedFilters />
        <IconButton
          className="btn ghost compact square"
          label={t('common.close')}
          onPress={() => look({ filterOpen: false })}
        >
          <X size={14} strokeWidth={1.8} />
        </IconButton>
      </span>
    </search>
  );
}
