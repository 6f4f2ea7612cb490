import { useTranslation } from 'react-i18next';
import type { SourceKind } from '../../core/facts/fact';
import './marks.css';

interface SourceMarkProps {
  readonly source: SourceKind;
  /** Where exactly: the paper and its place, or the template. */
  readonly title?: string | undefined;
}

/** Where a value comes from: stated, evidence, derived, assumed or unknown, each with a border of its own. */
export function SourceMark({ source, title }: SourceMarkProps) {
  const { t } = useTranslation();
  return (
    <span className="source-mark" data-source={source} title={title}>
      {t(`facts.mark.${source}`)}
    </span>
  );
}
