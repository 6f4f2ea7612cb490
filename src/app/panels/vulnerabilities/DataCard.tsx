import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FEED_KINDS, type Feed } from '../../../core/evidence/feeds/feed';
import { type LoadOutcome, loadFeeds, removeLoaded, useVulnerabilityData } from '../../storage/vulnerability-data';
import { useEditor, useEditorStore } from '../../store/editor';
import { useToday } from '../../store/today';
import { offerCheck } from './run-check';

const DAY = 86_400_000;
/** Data older than this is called old: lists of attacks change every day, the others every week. */
const OLD: Readonly<Record<Feed['kind'], number>> = { kev: 14, epss: 30, nvd: 30, osv: 30 };

function FeedLine({ feed, today }: { readonly feed: Feed; readonly today: string }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const days = feed.date === undefined ? undefined : Math.round((Date.parse(today) - Date.parse(feed.date)) / DAY);
  return (
    <li className="feed">
      <b>{t(`vulnerabilities.source.${feed.kind}`)}</b> <span className="mono">{feed.name}</span>
      <br />
      {feed.date === undefined
        ? t('vulnerabilities.data.undated')
        : t('vulnerabilities.data.asOf', { date: feed.date })}
      {days !== undefined && days > 0 && ` (${t('vulnerabilities.data.age', { days: days.toLocaleString(language) })})`}
      {' · '}
      {t('vulnerabilities.data.entries', { count: feed.records.toLocaleString(language) })}
      {feed.skipped > 0 && ` · ${t('vulnerabilities.data.skipped', { count: feed.skipped.toLocaleString(language) })}`}
      {' · '}
      {t('vulnerabilities.data.loadedOn', { date: feed.loadedAt.slice(0, 10) })}
      {(days ?? 0) > OLD[feed.kind] && <p className="unknown">{t('vulnerabilities.data.old')}</p>}
      <button
        type="button"
        className="icon"
        aria-label={t('vulnerabilities.data.remove', { name: feed.name })}
        onClick={() => void removeLoaded(feed.id)}
      >
        <Trash2 size={14} aria-hidden />
      </button>
    </li>
  );
}

function Outcome({ outcome, onAgain }: { readonly outcome: LoadOutcome; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const { feed, file, issue } = outcome;
  if (feed !== undefined)
    return (
      <p role="status">
        {t('vulnerabilities.data.loaded', { name: feed.name, records: feed.records.toLocaleString(language) })}
      </p>
    );
  return (
    <p role="alert" className="problem ph">
      {file.name}
      {t('common.colon')}
      {t(`issues.${(issue?.code ?? 'reading-failed') as 'file-empty'}`, { ...issue?.params })}
      {issue?.code === 'feed-older' && (
        <button type="button" className="link" onClick={onAgain}>
          {t('vulnerabilities.data.replaceAnyway')}
        </button>
      )}
    </p>
  );
}

/** What vulnerability data is loaded in this browser: sources, dates and ages, and how to get, replace and remove them. */
export function DataCard() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const today = useToday();
  const chooser = useRef<HTMLInputElement>(null);
  const feeds = useVulnerabilityData((state) => state.feeds);
  const outcomes = useVulnerabilityData((state) => state.outcomes);
  const isWorking = useVulnerabilityData((state) => state.working !== undefined);
  const load = async (files: readonly File[], evenOlder = false): Promise<void> => {
    const loaded = await loadFeeds(files, evenOlder);
    if (loaded.some(({ feed }) => feed !== undefined))
      offerCheck(
        store,
        loaded.flatMap(({ feed }) => feed ?? []),
        today,
        t,
      );
  };
  return (
    <article className="data-card">
      <h3>{t('vulnerabilities.data.heading')}</h3>
      <p className="ph">{t('vulnerabilities.data.about')}</p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".json,.gz,.zip,.csv"
        data-feeds
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void load(files);
        }}
      />
      <button type="button" className="primary" disabled={isWorking} onClick={() => chooser.current?.click()}>
        {t('vulnerabilities.data.load')}
      </button>
      {outcomes.map((outcome) => (
        <Outcome
          key={`${outcome.file.name} ${outcome.feed?.id}`}
          outcome={outcome}
          onAgain={() => void load([outcome.file], true)}
        />
      ))}
      {feeds === null && (
        <p role="alert" className="problem ph">
          {t('vulnerabilities.data.unavailable')}
        </p>
      )}
      {feeds?.length === 0 && <p>{t('vulnerabilities.data.empty')}</p>}
      <ul className="feeds">
        {feeds?.map((feed) => (
          <FeedLine key={feed.id} feed={feed} today={today()} />
        ))}
      </ul>
      <h4>{t('vulnerabilities.data.where')}</h4>
      <p className="ph">{t('vulnerabilities.data.whereNote')}</p>
      <dl className="feed-places">
        {FEED_KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`vulnerabilities.source.${kind}`)}</dt>
            <dd className="ph">{t(`vulnerabilities.data.place.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
