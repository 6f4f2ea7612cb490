import { useTranslation } from 'react-i18next';
import { statedSince, uncheckedSince } from '../../../core/evidence/checking/to-check';
import { stopWork, useVulnerabilityData } from '../../storage/vulnerability-data';
import { useEditor, useEditorStore } from '../../store/editor';
import { useToday } from '../../store/today';
import { newestDay, runCheck } from './run-check';
import { putView, useView } from './view-state';

/** What goes on in the background, or what has not been checked yet, with what to do about it. */
export function WorkLine() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const today = useToday();
  const language = useEditor((state) => state.language);
  const evidence = useEditor((state) => state.document.evidence);
  const feeds = useVulnerabilityData((state) => state.feeds);
  const working = useVulnerabilityData((state) => state.working);
  const showsData = useView((state) => state.showsData);
  if (working !== undefined) {
    const { stage, done, all, records } = working.progress;
    const value = working.kind === 'check' && all === 0 ? {} : { value: done };
    const counts = { done: done.toLocaleString(language), all: all.toLocaleString(language) };
    return (
      <div className="work-line">
        <progress max={Math.max(1, all)} {...value} aria-label={t('vulnerabilities.heading')} />
        <span>
          {working.kind === 'check'
            ? t(`vulnerabilities.check.stage.${stage ?? 'starting'}`, counts)
            : t('vulnerabilities.data.loading', {
                name: working.name,
                percent: all === 0 ? 0 : Math.floor((100 * done) / all),
                records: records.toLocaleString(language),
              })}
        </span>
        <button type="button" onClick={stopWork}>
          {t('vulnerabilities.check.stop')}
        </button>
      </div>
    );
  }
  const since = newestDay(feeds ?? []);
  const due = uncheckedSince(evidence, since);
  const stated = due.length === 0 ? statedSince(evidence) : [];
  if (due.length === 0 && stated.length === 0) return null;
  if (feeds?.length === 0 && stated.length === 0)
    return (
      <div className="work-line" role="status">
        <span>{t('vulnerabilities.check.noData')}</span>
        {!showsData && (
          <button type="button" className="primary" onClick={() => putView({ showsData: true })}>
            {t('vulnerabilities.check.getData')}
          </button>
        )}
      </div>
    );
  return (
    <div className="work-line" role="status">
      <span>
        {stated.length > 0
          ? t('vulnerabilities.check.stated', { count: stated.length })
          : since === undefined
            ? t('vulnerabilities.check.dueUndated', { count: due.length })
            : t('vulnerabilities.check.due', { count: due.length, date: since })}
      </span>
      <button type="button" className="primary" onClick={() => void runCheck(store, today(), t)}>
        {t('vulnerabilities.check.run')}
      </button>
    </div>
  );
}
