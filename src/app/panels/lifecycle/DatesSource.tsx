import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeTable } from '../../../core/formats/decode-table';
import type { Issue } from '../../../core/result';
import { hasKeptSupportDates } from '../../storage/kept-support-dates';
import { forgetSupportDates, keepSupportDates } from '../../storage/support-dates';
import { useLibrary } from '../../store/use-model';
import { useShownDay } from './use-timeline';

const DAY = 86_400_000;

/** How old the dates of operating systems are, and a way to put newer ones in their place. */
export function DatesSource() {
  const { t } = useTranslation();
  const today = useShownDay();
  const dates = useLibrary().supportDates;
  const { date, source } = dates;
  const [outcome, tell] = useState<{ readonly text: string; readonly isDone: boolean }>();
  const age = Math.max(0, Math.round((Date.parse(today) - Date.parse(date)) / DAY));
  const failure = (issue: Issue | undefined): string =>
    issue?.code === 'support-dates-shape'
      ? `${t('issues.support-dates-shape')} ${issue.path}`
      : t('issues.support-dates-unreadable');
  const load = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    const text = decodeTable(new Uint8Array(await file.arrayBuffer()));
    const kept = text.ok ? keepSupportDates(text.value, file.name, dates) : text;
    tell(
      kept.ok
        ? { text: t('lifecycle.source.loaded', { date: kept.value.date }), isDone: true }
        : { text: failure(kept.issues[0]), isDone: false },
    );
  };
  return (
    <footer className="life-source">
      <p>{t('lifecycle.source.of', { source, date, age: t('lifecycle.source.days', { count: age }) })}</p>
      <label className="life-load">
        {t('lifecycle.source.replace')}
        <input type="file" accept=".json,.csv,application/json,text/csv" onChange={(event) => void load(event)} />
      </label>
      {hasKeptSupportDates() && (
        <button
          type="button"
          className="link"
          onClick={() => {
            forgetSupportDates();
            location.reload();
          }}
        >
          {t('lifecycle.source.reset')}
        </button>
      )}
      {outcome !== undefined && (
        <p role="status" className={outcome.isDone ? undefined : 'problem'}>
          {outcome.text}{' '}
          {outcome.isDone && (
            <button type="button" className="link" onClick={() => location.reload()}>
              {t('lifecycle.source.reload')}
            </button>
          )}
        </p>
      )}
    </footer>
  );
}
