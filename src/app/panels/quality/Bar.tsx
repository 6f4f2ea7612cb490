import { useTranslation } from 'react-i18next';
import type { Share } from '../../../core/quality/completeness';

export const percentOf = ({ complete, parts }: Share): number => Math.floor((100 * complete) / parts);

/** A share as a bar with its numbers; words where there is nothing to show. */
export function Bar({ share, label }: { readonly share: Share | undefined; readonly label: string }) {
  const { t } = useTranslation();
  if (share === undefined || share.parts === 0) return <span className="bar-none">{t('quality.noParts')}</span>;
  const { complete, parts } = share;
  return (
    <span className="bar" role="img" aria-label={t('quality.shareLong', { item: label, complete, parts })}>
      <span className="bar-track" aria-hidden="true">
        <span className="bar-fill" style={{ width: `${(100 * complete) / parts}%` }} />
      </span>
      <span className="bar-number" aria-hidden="true">
        {percentOf(share)}%
      </span>
    </span>
  );
}
