import { useTranslation } from 'react-i18next';
import { describeFact } from '../../../core/facts/vocabulary';
import type { Proposal } from '../../../core/segmentation/advice';
import { useEditor } from '../../store/editor';
import { useLibrary } from '../../store/use-model';
import { FirstOf } from '../../widgets/FirstOf';
import { ProposalActions } from './ProposalActions';
import { useSentences } from './use-sentences';

const EDGE = 'zone.enforcement';

/** One proposal: what to do, to what, what it brings, and which flows it touches. */
function ProposalCard({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const select = useEditor((state) => state.select);
  const sentences = useSentences();
  const { elements, toZoneType, enforcement } = proposal;
  const flows = [
    ['cuts', proposal.cuts],
    ['identify', proposal.identifyFirst ?? []],
    ['reroutes', proposal.reroutes ?? []],
    ['keeps', proposal.keeps],
  ] as const;
  const edge = enforcement === undefined ? undefined : describeFact(EDGE, library)?.values?.[enforcement]?.[language];
  const what = t(`segmentation.action.${proposal.action}`, { things: sentences.things(elements) });
  return (
    <li className="proposal" data-priority={proposal.priority}>
      <div className="proposal-head">
        <span className="tag">{t('segmentation.proposal.priority', { priority: proposal.priority })}</span>
        <h3>{what}</h3>
        <span className="paths" title={t('segmentation.proposal.pathsHint')}>
          {t('segmentation.proposal.paths', { before: proposal.pathsBefore, after: proposal.pathsAfter })}
        </span>
        <button type="button" onClick={() => select(elements)}>
          {t('segmentation.proposal.show')}
        </button>
        <ProposalActions proposal={proposal} what={what} />
      </div>
      <ul>
        {toZoneType !== undefined && (
          <li>
            {t('segmentation.proposal.toZone', { zone: library.zones.get(toZoneType)?.label[language] ?? toZoneType })}
          </li>
        )}
        {edge !== undefined && <li>{t('segmentation.proposal.edge', { enforcement: edge })}</li>}
        {flows.map(
          ([kind, ids]) =>
            ids.length > 0 && (
              <li key={kind} className="proposal-flows">
                <span className="proposal-label">{t(`segmentation.proposal.${kind}`)}</span>
                <span>{sentences.things(ids)}</span>
              </li>
            ),
        )}
        {proposal.answers.length > 0 && (
          <li>{t('segmentation.proposal.answers', { count: proposal.answers.length })}</li>
        )}
      </ul>
    </li>
  );
}

/** What to separate, most urgent first. */
export function ProposalList({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const { t } = useTranslation();
  if (proposals.length === 0) return <p className="pane-empty ph">{t('segmentation.empty.proposals')}</p>;
  return (
    <ul className="proposals ph" aria-label={t('segmentation.proposal.list')}>
      <FirstOf items={proposals} keyOf={({ id }) => id}>
        {(proposal) => <ProposalCard proposal={proposal} />}
      </FirstOf>
    </ul>
  );
}
