import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../dialogs/DialogFrame';
import { NumberedTabs } from '../panels/findings/NumberedTabs';
import { FactReference } from './FactReference';
import { PackActions } from './PackActions';
import { RuleDetail } from './RuleDetail';
import { RuleEditor } from './RuleEditor';
import { RuleFilterBar } from './RuleFilterBar';
import { RuleList } from './RuleList';
import { rulesStore, useRules } from './rules-state';
import { useAllRules, useListedRules } from './use-listed-rules';
import './rules.css';

const TABS = ['rules', 'facts'] as const;

function RulesTab() {
  const { t } = useTranslation();
  const all = useAllRules();
  const listed = useListedRules(all);
  const chosen = useRules((state) => state.rule);
  const begun = useRules((state) => state.draft);
  const isWriting = useRules((state) => state.isWriting);
  const draft = isWriting ? begun : undefined;
  const packs = useMemo(() => [...new Set(all.map(({ rule }) => rule.pack))], [all]);
  const open = all.find(({ rule }) => rule.id === chosen);
  const right = useRef<HTMLElement>(null);
  const wasWriting = useRef(isWriting);
  useEffect(() => {
    // What had the keys is gone with the form.
    if (wasWriting.current && !isWriting && !document.activeElement?.closest('.rules-left')) right.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  const on = all.filter(({ isOn }) => isOn);
  // The status bar counts those that look for threats.
  const drawing = on.filter(({ rule }) => rule.about === 'drawing').length;
  return (
    <div className="rules-pane">
      <div className="rules-left">
        <RuleFilterBar packs={packs} />
        <p className="rules-count" role="status">
          {t('rules.list.count', { shown: listed.length, total: all.length, on: on.length, drawing })}
        </p>
        <RuleList listed={listed} />
        <PackActions />
      </div>
      <section
        // Another card begins at its top.
        key={draft === undefined ? chosen : 'draft'}
        ref={right}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft' && event.target === event.currentTarget)
            document.querySelector<HTMLElement>('.rule-line[aria-current="true"]')?.focus();
        }}
        className="rules-right"
        aria-label={t('rules.detail.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      >
        {draft !== undefined && <RuleEditor key={draft.instead ?? ''} draft={draft} />}
        {draft === undefined && open === undefined && <p className="pane-empty">{t('rules.detail.choose')}</p>}
        {draft === undefined && open !== undefined && <RuleDetail key={open.rule.id} listed={open} />}
      </section>
    </div>
  );
}

/** All rules of the open document: switched, weighed, worded, explained and written; and the facts that they speak of. */
export default function RulesDialog() {
  const { t } = useTranslation();
  const tab = useRules((state) => state.tab);
  return (
    <DialogFrame title={t('rules.title')} wide>
      <div className="dock rules">
        <NumberedTabs
          label={t('rules.tabs')}
          tabs={TABS.map((key) => ({
            key,
            name: t(`rules.tab.${key}`),
            label: t(`rules.tab.${key}`),
            count: undefined,
          }))}
          current={tab}
          onChoose={(key) => rulesStore.setState({ tab: key })}
        >
          {tab === 'rules' ? <RulesTab /> : <FactReference />}
        </NumberedTabs>
      </div>
    </DialogFrame>
  );
}
