import { useTranslation } from 'react-i18next';
import { REGISTER_KINDS, registerTotals } from '../../../core/evidence/paper/register';
import { PAPER_STATUS_WORDS } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import { EVIDENCE_STATUSES } from '../../../core/model/evidence-document';
import { writeSheets } from '../../../workers/sheets-in-worker';
import { KIND_WORDS } from '../../evidence/kind-words';
import { download, fileName } from '../../storage/download';
import { useEditor } from '../../store/editor';
import { ExportMenu } from '../../widgets/ExportMenu';
import { Menu } from '../../widgets/Menu';
import { writeCsv } from '../tables/tsv';
import type { RegisterLine } from './register-lines';
import { registerTexts } from './register-rows';
import { putRegisterFilter, useRegisterView } from './register-state';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of a column in a workbook, in letters. */
const WIDTH = 18;
/** What may be asked of where papers stand, beside their statuses. */
const STATES = ['all', 'open', 'unknown', ...EVIDENCE_STATUSES] as const;
const ANY = '*';

interface RegisterBarProps {
  readonly all: readonly RegisterLine[];
  readonly shown: readonly RegisterLine[];
}

/** Which devices are listed, how many papers are there, and the list as a file. */
export function RegisterBar({ all, shown }: RegisterBarProps) {
  const { t, i18n } = useTranslation();
  const language = useEditor((state) => state.language);
  const title = useEditor((state) => state.document.title);
  const show = useEditor((state) => state.show);
  const say = useEditor((state) => state.say);
  const filter = useRegisterView((state) => state.filter);
  const { units, elements, provided } = registerTotals(shown);
  const number = (count: number): string => count.toLocaleString(i18n.language);
  const name = t('evidence.register.fileName', { title: textIn(title, language) });
  const saveCsv = (): void =>
    void download(writeCsv(registerTexts(shown, t, language)), fileName(name, 'csv'), 'text/csv');
  const saveXlsx = async (): Promise<void> => {
    const [head = [], ...rows] = registerTexts(shown, t, language);
    const answer = await writeSheets([
      {
        name: t('evidence.register.title').slice(0, 31),
        head: [head],
        rows,
        widths: head.map(() => WIDTH),
        answerColumn: 0,
        hiddenColumn: -1,
        choices: [],
      },
    ]);
    if (answer.kind === 'written') await download([answer.file], fileName(name, 'xlsx'), XLSX);
    else say({ text: t('evidence.register.notWritten'), tone: 'error' });
  };
  const places = (['vendor', 'department'] as const).map((field) => ({
    field,
    options: [...new Set(all.map((line) => line[field]))].sort((a, b) => a.localeCompare(b, language)),
  }));
  const counts = [
    t('evidence.register.devices', { units: number(units), elements: number(elements) }),
    ...REGISTER_KINDS.map((kind) =>
      t('evidence.register.count', { kind: t(KIND_WORDS[kind]), n: number(provided[kind]), of: number(units) }),
    ),
  ].join(' · ');
  return (
    <search className="filter-bar register-bar" aria-label={t('evidence.register.show')}>
      <input
        type="search"
        className="field"
        aria-label={t('evidence.register.search')}
        placeholder={t('evidence.register.search')}
        value={filter.query}
        onChange={({ target }) => putRegisterFilter({ query: target.value })}
      />
      <label>
        {t('evidence.register.paper')}
        <select
          value={filter.kind ?? ANY}
          onChange={({ target }) => putRegisterFilter({ kind: REGISTER_KINDS.find((one) => one === target.value) })}
        >
          <option value={ANY}>{t('evidence.register.any')}</option>
          {REGISTER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(KIND_WORDS[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('inspector.papers.status')}
        <select
          value={filter.state}
          onChange={({ target }) => putRegisterFilter({ state: STATES.find((one) => one === target.value) ?? 'all' })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {state === 'all' || state === 'open' || state === 'unknown'
                ? t(`evidence.register.${state}`)
                : PAPER_STATUS_WORDS[state]?.[language]}
            </option>
          ))}
        </select>
      </label>
      {places.map(({ field, options }) => (
        <label key={field}>
          {t(`evidence.register.${field}`)}
          <select
            value={filter[field] ?? ANY}
            onChange={({ target }) => putRegisterFilter({ [field]: target.value === ANY ? undefined : target.value })}
          >
            <option value={ANY}>{t('evidence.register.any')}</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {option === '' ? t('inspector.unknown') : option}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="button"
        className="chip"
        aria-pressed={filter.isOverdue}
        onClick={() => putRegisterFilter({ isOverdue: !filter.isOverdue })}
      >
        {t('evidence.register.overdue')}
      </button>
      <span className="register-counts" role="status" title={counts}>
        {counts}
      </span>
      <ExportMenu
        formats={[
          { id: 'csv', label: t('evidence.register.csv'), run: saveCsv },
          { id: 'xlsx', label: t('evidence.register.xlsx'), run: () => void saveXlsx() },
        ]}
      />
      <Menu
        label={t('evidence.register.more')}
        className="chip"
        align="end"
        groups={[
          {
            id: 'more',
            entries: [
              { id: 'compare', label: t('keys.command.comparePapers'), run: () => show({ kind: 'compare' }) },
              { id: 'kept', label: t('keys.command.keptFiles'), run: () => show({ kind: 'keptFiles' }) },
            ],
          },
        ]}
      >
        …
      </Menu>
    </search>
  );
}
