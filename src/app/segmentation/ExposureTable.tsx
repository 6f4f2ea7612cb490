import { useTranslation } from 'react-i18next';
import type { Exposure } from '../../core/segmentation/exposure';

interface ExposureTableProps {
  readonly before: Exposure;
  readonly after: Exposure;
}

/** What a change does to what attacks reach, in three figures before and after. */
export function ExposureTable({ before, after }: ExposureTableProps) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const rows = [
    ['exposed', before.exposed.length, after.exposed.length],
    ['life', before.exposedLife.length, after.exposedLife.length],
    ['pairs', before.openPairs.length, after.openPairs.length],
    ['patients', before.worstBlast?.patients ?? 0, after.worstBlast?.patients ?? 0],
  ] as const;
  return (
    <dl className="exposure">
      {rows.map(([key, was, is]) => (
        <div key={key} title={t(`separation.figure.${key}Hint`)}>
          <dt>{t(`separation.figure.${key}`)}</dt>
          <dd>
            {number(was)} → <strong>{number(is)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
