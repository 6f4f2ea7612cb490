import { Ban, Check, CircleAlert, CircleDashed, CircleHelp, Eye, type LucideIcon, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MatchVerdict } from '../../../core/model/vulnerability';

const SIGN: Readonly<Record<MatchVerdict | 'none' | 'unchecked', LucideIcon>> = {
  affected: CircleAlert,
  'not-affected': Ban,
  fixed: Check,
  'under-investigation': Search,
  conditional: CircleHelp,
  'cannot-compare': CircleHelp,
  'needs-review': Eye,
  none: CircleDashed,
  unchecked: CircleHelp,
};

interface VerdictBadgeProps {
  readonly verdict: MatchVerdict | undefined;
  /** Never looked up: without a verdict, nothing is known. */
  readonly isUnchecked?: boolean;
}

/** What is known, as a word with a sign. */
export function VerdictBadge({ verdict, isUnchecked = false }: VerdictBadgeProps) {
  const { t } = useTranslation();
  const word = verdict ?? (isUnchecked ? 'unchecked' : 'none');
  const Sign = SIGN[word];
  return (
    <span className="verdict" data-verdict={word}>
      <Sign size={14} aria-hidden />
      {t(`vulnerabilities.verdict.${word}`)}
    </span>
  );
}
