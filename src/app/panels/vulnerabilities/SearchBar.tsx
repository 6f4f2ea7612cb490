import { useTranslation } from 'react-i18next';
import { ENTRY_FILTERS } from '../../../core/evidence/overview/marks';
import { GROUPINGS, type InventoryRow } from '../../../core/evidence/overview/rows';
import { useVulnerabilityData } from '../../storage/vulnerability-data';
import { useEditor, useEditorStore } from '../../store/editor';
import { useToday } from '../../store/today';
import { SearchField } from '../../widgets/SearchField';
import { runCheck } from './run-check';
import { putView, useView } from './view-state';

/** One search over the whole hospital, what is shown of what it finds, and in lines of what. */
export function SearchBar({ rows }: { readonly rows: readonly InventoryRow[] | undefined }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const today = useToday();
  const language = useEditor((state) => state.language);
  const query = useView((state) => state.query);
  const grouping = useView((state) => state.grouping);
  const filter = useView((state) => state.filter);
  const showsData = useView((state) => state.showsData);
  const isWorking = useVulnerabilityData((state) => state.working !== undefined);
  return (
    <search className="filter-bar" aria-label={t('vulnerabilities.filterBar')}>
      <SearchField
        label={t('vulnerabilities.search')}
        placeholder={t('vulnerabilities.searchHint')}
        className="field inv-search"
        value={query}
        onChange={(text) => putView({ query: text })}
      />
      <fieldset className="inv-groups" aria-label={t('vulnerabilities.group.label')}>
        {GROUPINGS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={grouping === each}
            onClick={() => putView({ grouping: each, active: undefined })}
          >
            {t(`vulnerabilities.group.${each}`)}
          </button>
        ))}
      </fieldset>
      <label>
        {t('vulnerabilities.filter.label')}
        <select
          value={filter}
          onChange={({ target }) => putView({ filter: ENTRY_FILTERS.find((each) => each === target.value) ?? 'any' })}
        >
          {ENTRY_FILTERS.map((each) => (
            <option key={each} value={each}>
              {t(`vulnerabilities.filter.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {rows !== undefined && (
        <span className="inv-count" role="status">
          {t('vulnerabilities.count.rows', { shown: rows.length.toLocaleString(language) })}
        </span>
      )}
      <button type="button" disabled={isWorking} onClick={() => void runCheck(store, today(), t)}>
        {t('vulnerabilities.check.run')}
      </button>
      <button type="button" aria-pressed={showsData} onClick={() => putView({ showsData: !showsData })}>
        {t(showsData ? 'vulnerabilities.data.back' : 'vulnerabilities.data.open')}
      </button>
    </search>
  );
}
