import { useTranslation } from 'react-i18next';
import { useReading } from '../panels/findings/use-findings';
import type { Listing } from './segmentation-state';
import { useWhatIf } from './what-if-state';

interface ThreatChangesProps {
  readonly opened: string | undefined;
  readonly open: (listing: Listing) => void;
}

/** Which threats come, go and weigh otherwise by what is tried, each number opening to them; or why nobody knows. */
export function ThreatChanges({ opened, open }: ThreatChangesProps) {
  const { t, i18n } = useTranslation();
  const reading = useReading();
  const threats = useWhatIf((state) => state.threats);
  if (threats === undefined || threats === 'failed')
    return (
      <span className="quiet" role="status">
        {t(threats === undefined ? 'separation.preview.marking' : 'separation.preview.unmarked')}
      </span>
    );
  const { gone, asked, fresh, shifts } = threats;
  const keysOf = (isWorse: boolean): readonly string[] =>
    shifts.filter(({ from, to }) => to > from === isWorse).map(({ key }) => key);
  const figures = [
    ['gone', gone],
    ['better', keysOf(false)],
    ['fresh', fresh.map(({ key }) => key)],
    ['worse', keysOf(true)],
    ['asked', asked],
  ] as const;
  const wordsOf = (key: string): string => `${reading.words({ key }).title} — ${reading.subject({ key })}`;
  return (
    <dl className="exposure" title={t('separation.preview.marked')}>
      {figures.map(([figure, keys]) => {
        const title = t(`separation.preview.${figure}`);
        const count = keys.length.toLocaleString(i18n.language);
        const show = (): void =>
          open({ key: figure, title, ids: keys, threats: new Map(keys.map((key) => [key, wordsOf(key)])) });
        return (
          <div key={figure}>
            <dt>{title}</dt>
            <dd>
              {keys.length === 0 ? (
                count
              ) : (
                <button
                  type="button"
                  className="link count-button"
                  aria-pressed={opened === figure}
                  aria-label={`${title}${t('common.colon')}${count}`}
                  onClick={show}
                >
                  {count}
                </button>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
