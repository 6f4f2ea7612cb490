import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../core/evidence/overview/search';
import type { Component } from '../../../core/model/component';
import type { EvidenceId } from '../../../core/model/id';
import { PartFacts } from '../../evidence/PartFacts';
import { usePartWays } from '../../evidence/use-part-ways';
import { useEditor } from '../../store/editor';

/** As many lists are shown. */
const MOST = 5;

function PartInList({ paper: id, part }: { readonly paper: EvidenceId; readonly part: Component }) {
  const { t } = useTranslation();
  const paper = useEditor((state) => state.document.evidence.get(id));
  const ways = usePartWays(paper);
  return (
    <details>
      <summary>{t('vulnerabilities.card.inList', { name: paper?.fileName ?? id })}</summary>
      <PartFacts part={part} ways={ways} />
    </details>
  );
}

/** What each parts list says of a part, folded up. */
export function PartInLists({ hits }: { readonly hits: readonly Hit[] }) {
  const parts = new Map(
    hits.flatMap(({ entry: { paper, component } }) => (component === undefined ? [] : [[component, paper] as const])),
  );
  return [...parts]
    .slice(0, MOST)
    .map(([part, paper]) => <PartInList key={`${paper} ${part.ref ?? part.name}`} paper={paper} part={part} />);
}
