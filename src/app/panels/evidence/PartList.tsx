import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sbomOf } from '../../../core/evidence/paper/components';
import { completenessOf } from '../../../core/evidence/sbom/completeness';
import { folded } from '../../../core/library/folded';
import type { Component } from '../../../core/model/component';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { Completeness } from '../../evidence/Completeness';
import { PartFacts, partName } from '../../evidence/PartFacts';
import { type PartWays, usePartWays } from '../../evidence/use-part-ways';

/** As many parts are listed. */
const MOST = 100;

interface PartLineProps {
  readonly part: Component;
  readonly ways: PartWays;
}

/** A part; what the list says of it is drawn when one opens it. */
function PartLine({ part, ways }: PartLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {partName(part)} {part.supplier !== undefined && <span className="quiet">{part.supplier}</span>}
      </summary>
      {isOpen && <PartFacts part={part} ways={ways} />}
    </details>
  );
}

interface PartListProps {
  readonly paper: EvidenceDocument;
  readonly components: readonly Component[];
}

/** The parts that a paper names, with what it says of each and what it should say and does not. */
export default function PartList({ paper, components }: PartListProps) {
  const { t } = useTranslation();
  const ways = usePartWays(paper);
  const completeness = useMemo(() => completenessOf(sbomOf(paper)), [paper]);
  const [query, setQuery] = useState('');
  const wanted = folded(query);
  const found = components.filter(({ name, version, supplier }) =>
    folded(`${name} ${version ?? ''} ${supplier ?? ''}`).includes(wanted),
  );
  return (
    <details>
      <summary>{t('evidence.paper.parts', { count: components.length })}</summary>
      <Completeness completeness={completeness} />
      <input
        type="search"
        className="edit-field"
        aria-label={t('evidence.paper.find')}
        placeholder={t('evidence.paper.find')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <ul className="paper-parts">
        {found.slice(0, MOST).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts may have one name and never move
          <li key={`${part.ref ?? part.name} ${index}`} className="ph">
            <PartLine part={part} ways={ways} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{t('evidence.paper.nothing')}</p>}
      {found.length > MOST && <p className="quiet">{t('evidence.devices.and', { count: found.length - MOST })}</p>}
    </details>
  );
}
