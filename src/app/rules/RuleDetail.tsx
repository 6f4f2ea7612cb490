import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { switchRule } from '../../core/document/edits/about';
import { removeOwnRules } from '../../core/document/edits/rules';
import { idOfOwnRule } from '../../core/document/library-for';
import { HOSPITAL } from '../../core/facts/hospital-id';
import { revisionOf } from '../../core/library/rule-revision';
import { STRIDE_LETTERS } from '../../core/library/vocabulary';
import { packName } from '../../i18n/pack-name';
import { ReferenceList } from '../panels/findings/ReferenceList';
import { useEditor, useEditorStore } from '../store/editor';
import { LibraryContext, useModel } from '../store/use-model';
import { ConditionView } from './ConditionView';
import { beginCopy, beginEdit } from './drafts';
import { ExampleOutcomes } from './ExampleOutcomes';
import { RuleOverrides } from './RuleOverrides';
import { useRules } from './rules-state';
import { SubjectChoice } from './SubjectChoice';
import type { ListedRule } from './use-listed-rules';
import { useWithExamples } from './use-with-examples';
import { WhyNot } from './WhyNot';

/** So many places are listed at once. */
const PLACES = 12;

/** The words of a rule about no element in particular: its blanks stay open. */
const inGeneral = (text: string): string => text.replace(/\{\w+\}/g, '…');

/** Where the rule speaks in this document; each leads to its card. */
function Places({ rule }: { readonly rule: string }) {
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const report = useEditor((state) => state.report);
  const language = useEditor((state) => state.language);
  if (report === null) return <p>{t('rules.detail.waiting')}</p>;
  const found = [...report.threats, ...report.questions].filter((finding) => finding.rule === rule);
  if (found.length === 0) return <p>{t('rules.detail.nowhere')}</p>;
  return (
    <>
      <ul className="rule-places">
        {found.slice(0, PLACES).map((finding) => (
          <li key={finding.key}>
            <button
              type="button"
              className="link"
              onClick={() => {
                const dockPanel = 'missing' in finding ? 'questions' : 'threats';
                store.getState().put({ dockPanel, dockOpen: true });
                store.getState().showThreat(finding.key);
                store.getState().show(undefined);
              }}
            >
              {finding.subjects.map((id) => nameOf(id, model, language)).join(' · ') || t('facts.value.whole')}
            </button>{' '}
            <small>{t('missing' in finding ? 'rules.outcome.asks' : 'rules.outcome.reports')}</small>
          </li>
        ))}
      </ul>
      {found.length > PLACES && <p>{t('rules.detail.more', { count: found.length - PLACES })}</p>}
    </>
  );
}

/** Everything about one rule: its words, when it speaks, how heavy it is, what helps, its examples, and why not here. */
export function RuleDetail({ listed }: { readonly listed: ListedRule }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const override = useEditor(({ document }) => document.ruleOverrides?.find((each) => each.rule === listed.rule.id));
  const packIsOff = useEditor(({ document }) => document.packsOff?.includes(listed.rule.pack) === true);
  const ruleIsOff = useEditor(({ document }) => document.rulesOff?.includes(listed.rule.id) === true);
  const selected = useEditor(({ selection }) => selection[0]);
  const isBegun = useRules((state) => state.draft !== undefined);
  const [chosen, setChosen] = useState<string>();
  const { rule, isOn, isOwn } = listed;
  const whole = useWithExamples(rule);
  const words = rule.text[language];
  // As delivered, before the document said anything.
  const ours = useContext(LibraryContext)?.rules.get(rule.id);
  const fits = (id: string): boolean => {
    const of = {
      asset: model.asset(id),
      flow: model.flow(id),
      zone: model.zone(id),
      crossing: model.crossings.get(id),
    };
    return rule.scope !== 'hospital' && of[rule.scope] !== undefined;
  };
  const subject =
    rule.scope === 'hospital'
      ? HOSPITAL
      : (chosen ?? (selected !== undefined && fits(selected) ? selected : undefined));
  return (
    <article className="rule-detail">
      <h3>{words.title}</h3>
      <p className="rule-marks">
        <span>{packName(rule.pack, t)}</span>
        <span>{t(`rules.scope.${rule.scope}`)}</span>
        {rule.stride.map((category) => (
          <span key={category} title={t(`threats.stride.${category}`)}>
            {STRIDE_LETTERS[category]} {t(`threats.stride.${category}`)}
          </span>
        ))}
        <code>{rule.id}</code>
      </p>
      <label className="rule-switch">
        <input
          type="checkbox"
          checked={!ruleIsOff}
          onChange={({ target }) => edit('rules.step.switched', switchRule(rule.id, target.checked))}
        />
        {t('rules.detail.on')}
      </label>
      {packIsOff && <p className="hint">{t('rules.detail.packOff')}</p>}
      <div className="rule-actions">
        {isOwn && (
          <>
            <button
              type="button"
              className="btn compact"
              disabled={isBegun || whole === undefined}
              title={isBegun ? t('rules.detail.begun') : undefined}
              onClick={() => whole !== undefined && beginEdit(whole)}
            >
              {t('rules.detail.edit')}
            </button>
            <button
              type="button"
              className="btn compact"
              onClick={() => edit('rules.step.removed', removeOwnRules([idOfOwnRule(rule.id) ?? '']))}
            >
              {t('rules.detail.remove')}
            </button>
          </>
        )}
        <button
          type="button"
          className="btn compact"
          disabled={isBegun || whole === undefined}
          title={isBegun ? t('rules.detail.begun') : undefined}
          onClick={() => whole !== undefined && beginCopy(whole)}
        >
          {t('rules.detail.copy')}
        </button>
      </div>
      <h4>{t('rules.detail.what')}</h4>
      <p>{inGeneral(words.what)}</p>
      {words.ask !== undefined && (
        <>
          <h4>{t('rules.detail.ask')}</h4>
          <p>{inGeneral(words.ask)}</p>
        </>
      )}
      <h4>{t('rules.detail.when')}</h4>
      <div className="condition-root">
        <ConditionView condition={rule.when} />
      </div>
      {ours !== undefined && <RuleOverrides rule={ours} override={override} />}
      {ours === undefined && (
        <p>
          {(['patientSafety', 'data', 'availability'] as const)
            .map((axis) => t('threats.axis.of', { axis: t(`threats.axis.${axis}`), value: rule.severity[axis] }))
            .join(' · ')}
        </p>
      )}
      <p className="ph">{t('rules.detail.why', { reason: rule.rationale[language] })}</p>
      <h4>{t('rules.detail.where')}</h4>
      <Places rule={rule.id} />
      <h4>{t('rules.detail.whyNot')}</h4>
      {rule.scope !== 'hospital' && <SubjectChoice scope={rule.scope} onChoose={setChosen} />}
      {subject !== undefined && <WhyNot rule={rule} subject={subject} isOn={isOn} />}
      <h4>{t('rules.detail.controls')}</h4>
      {rule.answeredBy.length === 0 && <p>{t('threats.card.noControls')}</p>}
      <ul>
        {rule.answeredBy.map((id) => (
          <li key={id}>{model.library.controls.get(id)?.label[language] ?? id}</li>
        ))}
      </ul>
      {rule.references.length > 0 && <ReferenceList texts={rule.references} />}
      <h4>{t('rules.detail.examples')}</h4>
      {whole !== undefined && <ExampleOutcomes rule={whole} />}
      <p className="ph">{t('rules.detail.revision', { revision: revisionOf(rule) })}</p>
    </article>
  );
}
