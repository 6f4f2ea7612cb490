import { useTranslation } from 'react-i18next';
import { hopFacts } from '../../core/segmentation/attack/hop-facts';
import { techniquesOf } from '../../core/segmentation/attack/techniques-of';
import type { WayHop } from '../../core/segmentation/attack/ways-to-targets';
import { loadAttackTechniques } from '../../templates';
import { FactList } from '../panels/findings/FactList';
import { ReferenceLines } from '../panels/findings/ReferenceList';
import { useFacts } from '../panels/inspector/use-facts';
import { useFetched } from './use-effort-words';

interface HopGroundsProps {
  readonly hop: WayHop;
  /** For the first takeover of a way: the kind of entry where the attack begins. */
  readonly entryKind: string | undefined;
}

/** The techniques of one takeover, and the facts that let it happen, each with the control that changes it. */
export function HopGrounds({ hop, entryKind }: HopGroundsProps) {
  const { t } = useTranslation();
  const facts = useFacts();
  const techniques = useFetched(loadAttackTechniques);
  const reasons = hopFacts(hop, facts()).map((told) => ({
    ...told,
    comparison: { fact: told.fact, recorded: true },
  }));
  return (
    <>
      <div className="hop-ground">
        <h4>{t('separation.ways.facts')}</h4>
        <FactList reasons={reasons} />
      </div>
      {techniques !== undefined && (
        <div className="hop-ground">
          <h4>{t('separation.ways.techniques')}</h4>
          <ReferenceLines texts={techniquesOf(hop, entryKind, techniques)} />
        </div>
      )}
    </>
  );
}
