import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { devicesOf, type Grouping, type InventoryRow } from '../../../core/evidence/overview/rows';
import type { Hit } from '../../../core/evidence/overview/search';
import { verdictOf } from '../../../core/model/vulnerability';
import { useEditor } from '../../store/editor';
import { DeviceNames } from './DeviceNames';
import { FindingDetail } from './FindingDetail';
import { PartInLists } from './PartInLists';

/** Findings shown before one asks for more. */
const SHOWN = 25;

const URGENCY = ['affected', 'conditional', 'needs-review', 'cannot-compare', 'under-investigation'];
const urgency = (verdict: string): number => (URGENCY.indexOf(verdict) + URGENCY.length + 1) % (URGENCY.length + 1);

/** Parts of the device's papers, and how many of them have no name that any source could know them by. */
function PartCounts({ row }: { readonly row: InventoryRow }) {
  const { t } = useTranslation();
  const parts = new Set(row.hits.map(({ entry }) => entry.component).filter((part) => part !== undefined));
  const unnamed = [...parts].filter(
    ({ purl, cpes, supplier, group }) => purl === undefined && !cpes?.length && (supplier ?? group) === undefined,
  );
  return (
    <>
      <p>{t('vulnerabilities.card.parts', { count: parts.size })}</p>
      {unnamed.length > 0 && <p className="unknown">{t('vulnerabilities.card.unnamed', { count: unnamed.length })}</p>}
    </>
  );
}

interface RowCardProps {
  readonly row: InventoryRow;
  readonly grouping: Grouping;
  readonly name: string;
}

/** A vulnerability, part or device, with everywhere that it was found. */
export function RowCard({ row, grouping, name }: RowCardProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const [shown, setShown] = useState(SHOWN);
  const found = row.hits
    .filter(({ entry }) => entry.finding !== undefined)
    .map((hit) => ({ hit, at: hit.entry.finding === undefined ? 0 : urgency(verdictOf(hit.entry.finding)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ hit }) => hit);
  const isAffected = ({ entry: { finding } }: Hit): boolean =>
    finding !== undefined && verdictOf(finding) === 'affected';
  const affected = devicesOf(row.hits.filter(isAffected));
  return (
    <article className="row-card">
      <h3>{name}</h3>
      <p className="row-facts">
        {t('vulnerabilities.count.devices', { count: devicesOf(row.hits).length })} ·{' '}
        {t('vulnerabilities.count.affected', { count: grouping === 'device' ? row.affected : affected.length })}
      </p>
      {grouping !== 'device' && <DeviceNames ids={devicesOf(row.hits)} />}
      {grouping === 'device' && <PartCounts row={row} />}
      {grouping === 'component' && <PartInLists hits={row.hits} />}
      <h4>
        {t('vulnerabilities.card.findings')}
        {t('common.aside', { text: found.length.toLocaleString(language) })}
      </h4>
      {found.slice(0, shown).map((hit) => (
        <FindingDetail
          key={JSON.stringify([hit.entry.paper, hit.entry.component, hit.entry.finding?.id, hit.entry.finding?.assets])}
          hit={hit}
          isOpen={found.length === 1}
        />
      ))}
      {found.length === 0 && (
        <p>{t(row.isUnchecked ? 'vulnerabilities.verdict.unchecked' : 'vulnerabilities.verdict.none')}</p>
      )}
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + 100)}>
          {t('vulnerabilities.card.moreFindings', { count: Math.min(100, found.length - shown) })}
        </button>
      )}
    </article>
  );
}
