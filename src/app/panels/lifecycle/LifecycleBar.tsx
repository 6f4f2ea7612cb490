import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import { endTotals, SUPPORT_STAGES, type TimelineRow } from '../../../core/plan/timeline';
import { download, fileName } from '../../storage/download';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { writeCsv } from '../tables/tsv';
import { putFilters, useLifecycle } from './lifecycle-state';
import { timelinePicture } from './timeline-picture';
import { useRowWords } from './use-row-words';
import { useShownDay } from './use-timeline';

/** How many years ahead are summed up one by one. */
const AHEAD = 6;

interface LifecycleBarProps {
  readonly all: readonly TimelineRow[];
  readonly shown: readonly TimelineRow[];
}

/** Which devices are shown, what ends when, and the plan as a file. */
export function LifecycleBar({ all, shown }: LifecycleBarProps) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useShownDay();
  const words = useRowWords();
  const language = useEditor((state) => state.language);
  const document = useEditor((state) => state.document);
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
  const name = t('lifecycle.export.name', { title: textIn(document.title, language) });
  const saveSvg = (): void => {
    const picture = timelinePicture(shown, today, {
      title: name,
      today: t('lifecycle.today', { date: today }),
      language,
      stage: (stage) => t(`lifecycle.stage.${stage}`),
      name: (row) => `${words.name(row)}${row.units > 1 ? ` ${t('lifecycle.units', { count: row.units })}` : ''}`,
      end: words.end,
    });
    void download(picture, fileName(name, 'svg'), 'image/svg+xml');
  };
  const saveCsv = (): void => {
    const heads = ['device', 'end', 'plan'].map((key) => t(`lifecycle.${key as 'device' | 'end' | 'plan'}`));
    const [device = '', end = '', plan = ''] = heads;
    const rows = shown.map((row) => [
      words.name(row),
      String(row.units),
      kindName(row.kind),
      ownerName(row.owner ?? ''),
      t(`lifecycle.stage.${row.stage}`),
      row.endOfLife ?? '',
      row.end ?? '',
      row.because === undefined ? '' : t(`lifecycle.because.${row.because}`, { what: row.what ?? '' }),
      row.legacy === true ? t('lifecycle.legacyShort') : '',
      row.plan ?? '',
    ]);
    const head = [
      device,
      '×',
      t('lifecycle.filter.kind'),
      t('lifecycle.filter.department'),
      t('lifecycle.filter.stage'),
    ];
    const text = writeCsv([[...head, 'EOL', end, '', t('lifecycle.legacyShort'), plan], ...rows]);
    void download(text, fileName(name, 'csv'), 'text/csv');
  };
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
        <button type="button" className="chip" onClick={saveSvg}>
          {t('lifecycle.export.svg')}
        </button>
        <button type="button" className="chip" onClick={saveCsv}>
          {t('lifecycle.export.csv')}
        </button>
      </search>
      <ul className="life-totals" aria-label={t('lifecycle.totals.label')}>
        {endTotals(shown, today, AHEAD)
          .filter(({ units }) => units > 0)
          .map(({ when, units, unplanned }) => (
            <li key={when}>
              <b>{typeof when === 'number' ? when : t(`lifecycle.totals.${when}`)}</b> {units.toLocaleString(language)}
              {unplanned > 0 && <small>{t('lifecycle.totals.unplanned', { count: unplanned })}</small>}
            </li>
          ))}
      </ul>
    </>
  );
}
