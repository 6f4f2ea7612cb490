import { memo, useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentationPlan } from '../../core/segmentation/plan/plan';
import type { SegmentationReport } from '../../core/segmentation/segmentation-report';
import { NumberedTabs } from '../panels/findings/NumberedTabs';
import { fetched } from '../widgets/fetched';
import { BlastPart } from './BlastPart';
import { ChokePart } from './ChokePart';
import { ListingCard } from './ListingCard';
import { PlanPart } from './PlanPart';
import { ReachPart } from './ReachPart';
import { RulesPart } from './RulesPart';
import { PARTS, type Part, putSegmentation, segmentationStore, useSegmentation } from './segmentation-state';
import { useOpened } from './use-opened';
import { WaysPart } from './WaysPart';
import { WorkBar } from './WorkBar';
import './segmentation.css';

const zones = fetched(async () => (await import('../panels/zoning/ZoningPart')).ZoningPart);

type Reported = Exclude<Part, 'rules' | 'zones'>;

interface PartOfProps {
  readonly part: Reported;
  readonly report: SegmentationReport;
  readonly plan: SegmentationPlan | undefined;
}

const PartOf = memo(function PartOf({ part, report, plan }: PartOfProps) {
  switch (part) {
    case 'plan':
      return <PlanPart plan={plan} />;
    case 'reach':
      return <ReachPart report={report} />;
    case 'ways':
      return <WaysPart ways={report.ways} />;
    case 'choke':
      return <ChokePart choke={report.choke} />;
    case 'blast':
      return <BlastPart blast={report.blast} />;
  }
});

/** What was worked out, under the bar that says of which state of the hospital it is; or how to get it. */
function ReportedPart({ part }: { readonly part: Reported }) {
  const { t } = useTranslation();
  const result = useSegmentation((state) => state.result);
  // Drawn between frames: the tables and cards of a large plan take longer than one of them.
  const [shown, { report, plan }] = useDeferredValue(
    useMemo(() => [part, { report: result?.report, plan: result?.plan }] as const, [part, result]),
  );
  return (
    <>
      <WorkBar />
      {report === undefined ? (
        <div className="pane-empty ph">
          <p>{t('separation.work.none')}</p>
          <p className="hint">{t('separation.work.unknown')}</p>
        </div>
      ) : (
        <PartOf part={shown} report={report} plan={plan} />
      )}
    </>
  );
}

/** Who reaches what, over which ways, where that is closed, and what one takeover costs; with what any number counts. */
export function SegmentationStudio() {
  const { t } = useTranslation();
  const part = useSegmentation((state) => state.part);
  const listing = useSegmentation((state) => state.listing);
  // Nobody waits any more for what is worked out when the panel goes.
  useEffect(() => () => segmentationStore.getState().working?.stop(), []);
  const { place, leave, onKeyDown } = useOpened<HTMLElement>(listing?.key, () =>
    putSegmentation({ listing: undefined }),
  );
  const tabs = PARTS.map((key) => {
    const name = t(`separation.tab.${key}`);
    return { key, name, count: undefined, label: name };
  });
  return (
    <section
      className="studio pane"
      aria-label={t('separation.label')}
      data-card={listing === undefined ? undefined : ''}
      onKeyDown={onKeyDown}
    >
      <div className="pane-list">
        <NumberedTabs
          label={t('separation.label')}
          tabs={tabs}
          current={part}
          onChoose={(next) => putSegmentation({ part: next })}
        >
          <div className="studio-part">
            {part === 'rules' && <RulesPart />}
            {part === 'zones' && <zones.Part />}
            {part !== 'rules' && part !== 'zones' && <ReportedPart part={part} />}
          </div>
        </NumberedTabs>
      </div>
      <section className="pane-card" aria-label={t('separation.list.label')} ref={place}>
        {listing === undefined ? (
          <p className="pane-empty ph">{t('separation.list.none')}</p>
        ) : (
          <>
            <button type="button" className="link pane-back" onClick={leave}>
              ‹ {t('separation.list.back')}
            </button>
            <ListingCard key={listing.key} listing={listing} />
          </>
        )}
      </section>
    </section>
  );
}
