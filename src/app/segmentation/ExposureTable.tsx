import { useTranslation } from 'react-i18next';
import type { Exposure } from '../../core/segmentation/exposure';
import type { Listing } from './segmentation-state';

interface ExposureTableProps {
  readonly before: Exposure;
  readonly after: Exposure;
  /** The key of the number that is open. */
  readonly opened: string | undefined;
  readonly open: (listing: Listing) => void;
}

const targetsOf = ({ openPairs }: Exposure): readonly string[] => [...new Set(openPairs.map(({ target }) => target))];

/** What a change does to what attacks reach, in figures before and after; each opens to what it counts. */
export function ExposureTable({ before, after, opened, open }: ExposureTableProps) {
  const { t, i18n } = useTranslation();
  const figures = [
    ['exposed', (of: Exposure) => of.exposed.length, (of: Exposure) => of.exposed],
    ['life', (of: Exposure) => of.exposedLife.length, (of: Exposure) => of.exposedLife],
    ['pairs', (of: Exposure) => of.openPairs.length, targetsOf],
    ['patients', (of: Exposure) => of.worstBlast?.patients ?? 0, (of: Exposure) => of.worstBlast?.reached ?? []],
  ] as const;
  return (
    <dl className="exposure">
      {figures.map(([figure, countOf, idsOf]) => {
        const name = t(`separation.figure.${figure}`);
        const number = (state: 'before' | 'after', of: Exposure) => {
          const key = `${figure} ${state}`;
          const count = countOf(of).toLocaleString(i18n.language);
          const title = `${name}${t('common.colon')}${t(`separation.preview.${state}`)}`;
          const ids = idsOf(of);
          if (ids.length === 0) return count;
          return (
            <button
              type="button"
              className="link count-button"
              aria-pressed={opened === key}
              aria-label={`${title}${t('common.colon')}${count}`}
              onClick={() => open({ key, title, ids })}
            >
              {count}
            </button>
          );
        };
        return (
          <div key={figure} title={t(`separation.figure.${figure}Hint`)}>
            <dt>{name}</dt>
            <dd>
              {number('before', before)} → <strong>{number('after', after)}</strong>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
