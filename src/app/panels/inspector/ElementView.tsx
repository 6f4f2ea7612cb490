import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useModel } from '../../store/use-model';
import { NumberedTabs } from '../findings/NumberedTabs';
import { callSilence, useSilenceState } from '../silence/silence-state';
import { CrossingsOf } from './CrossingsOf';
import { FieldGroups } from './FieldGroups';
import { FindingsOf, useFindingsOf } from './FindingsOf';
import { FlowsOf } from './FlowsOf';
import { BothNames, Heading, type Renamable } from './Heading';
import { PapersOf } from './PapersOf';
import type { Target } from './target';

const SilentRules = lazy(async () => ({ default: (await import('../silence/SilentRules')).SilentRules }));

const TABS = ['overview', 'facts', 'flows', 'threats', 'papers'] as const;
type Tab = (typeof TABS)[number];

/** How many threats the overview shows; the others are on their tab. */
const BRIEF = 5;

interface ElementViewProps {
  readonly target: Target;
  readonly id: string;
  readonly table: Renamable;
}

/** One element: overview, all fields, flows, threats, papers. */
export function ElementView({ target, id, table }: ElementViewProps) {
  const { t } = useTranslation();
  const model = useModel();
  const [chosen, setChosen] = useState<Tab>('overview');
  const isCalled = useSilenceState((state) => state.isCalled);
  const findings = useFindingsOf(id);
  // Rules do not judge links, parties and safeguards, so these have no findings of their own.
  const judged = target.scope !== undefined;
  useEffect(() => {
    if (isCalled && judged) setChosen('threats');
  }, [isCalled, judged]);
  const asset = table === 'assets' ? model.asset(id) : undefined;
  const counts: Readonly<Record<Tab, number | undefined>> = {
    overview: undefined,
    facts: target.fields.length,
    flows: asset === undefined ? undefined : model.flowsOf(asset.id).length,
    threats: findings?.length,
    papers: asset === undefined ? undefined : model.evidenceOf(asset.id).length,
  };
  const has: Readonly<Record<Tab, boolean>> = {
    overview: judged,
    facts: true,
    flows: asset !== undefined,
    threats: judged,
    papers: asset !== undefined,
  };
  const tabs = TABS.filter((tab) => has[tab]).map((key) => {
    const name = t(`inspector.tab.${key}`);
    const count = counts[key];
    return { key, name, count, label: count === undefined ? name : t('inspector.tabCount', { name, count }) };
  });
  const current = has[chosen] ? chosen : 'facts';
  return (
    <>
      <Heading table={table} id={id} />
      <NumberedTabs label={t('inspector.heading')} tabs={tabs} current={current} onChoose={setChosen}>
        {current === 'overview' && (
          <>
            <BothNames table={table} id={id} />
            <FieldGroups target={target} brief />
            {asset === undefined && <CrossingsOf id={id} />}
            <section className="insp-group">
              <h3>{t('inspector.threats.heading')}</h3>
              <FindingsOf rows={findings} most={BRIEF} onAll={() => setChosen('threats')} />
              <button type="button" className="link" onClick={callSilence}>
                {t('reasoning.silence.open')}
              </button>
            </section>
          </>
        )}
        {current === 'facts' && (
          <>
            {!judged && <BothNames table={table} id={id} />}
            <FieldGroups target={target} />
          </>
        )}
        {current === 'flows' && asset !== undefined && <FlowsOf asset={asset} />}
        {current === 'threats' && (
          <>
            <FindingsOf rows={findings} />
            {target.scope !== undefined && (
              <Suspense fallback={null}>
                <SilentRules scope={target.scope} id={id} />
              </Suspense>
            )}
          </>
        )}
        {current === 'papers' && asset !== undefined && <PapersOf asset={asset} />}
      </NumberedTabs>
    </>
  );
}
