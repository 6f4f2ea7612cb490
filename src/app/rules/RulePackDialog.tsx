import { useTranslation } from 'react-i18next';
import { keepOwnRules } from '../../core/document/edits/rules';
import type { RuleWithExamples } from '../../core/library/rule';
import type { RulePack } from '../../core/packs/rule-pack';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useEditor } from '../store/editor';
import { PackOffer } from './PackOffer';
import { putRuleFilters, resetRuleFilters } from './rules-state';
import './rules.css';

/** A rule pack that was dropped on the page or opened: what it brings, and the one step that adds it. */
export default function RulePackDialog({ name, pack }: { readonly name: string; readonly pack: RulePack }) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const edit = useEditor((state) => state.edit);
  const say = useEditor((state) => state.say);
  const add = (rules: readonly RuleWithExamples[]): void => {
    edit('rules.step.imported', keepOwnRules(rules));
    show(undefined);
    say({
      text: t('rules.own.imported', { name, count: rules.length }),
      undo: true,
      action: {
        label: t('rules.offer.show'),
        run: () => {
          resetRuleFilters();
          putRuleFilters({ state: 'own' });
          show({ kind: 'rules' });
        },
      },
    });
  };
  return (
    <DialogFrame title={t('rules.offer.heading')}>
      <PackOffer name={name} pack={pack}>
        {(rules) => (
          <div className="pack-offer-actions">
            <button type="button" className="btn" onClick={() => show(undefined)}>
              {t('rules.offer.cancel')}
            </button>
            <button
              type="button"
              className="btn primary"
              data-first
              disabled={rules.length === 0}
              onClick={() => add(rules)}
            >
              {t('rules.offer.add', { count: rules.length })}
            </button>
          </div>
        )}
      </PackOffer>
    </DialogFrame>
  );
}
