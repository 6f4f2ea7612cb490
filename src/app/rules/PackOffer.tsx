import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_RULE_LIMITS } from '../../core/document/own-rule';
import type { RuleWithExamples } from '../../core/library/rule';
import { chosenOf, ON_CONFLICT, type OnConflict, offeredTo } from '../../core/packs/offered';
import type { RulePack } from '../../core/packs/rule-pack';
import { useEditor } from '../store/editor';

interface PackOfferProps {
  /** Of the file. */
  readonly name: string;
  readonly pack: RulePack;
  /** The buttons, for the rules that would come in; none where they cannot. */
  readonly children: (rules: readonly RuleWithExamples[]) => ReactNode;
}

/** What a pack would bring to the document: who wrote it, which rules are new, and which are here otherwise. */
export function PackOffer({ name, pack, children }: PackOfferProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const own = useEditor((state) => state.document.ownRules);
  const [onConflict, setOnConflict] = useState<OnConflict>('replace');
  const offered = useMemo(() => offeredTo({ ownRules: own }, pack.rules), [own, pack]);
  const { fresh, differing, same, tooMany } = offered;
  const groups = [
    { label: t('rules.offer.fresh', { count: fresh.length }), rules: fresh },
    { label: t('rules.offer.differing', { count: differing.length }), rules: differing },
    { label: t('rules.offer.same', { count: same.length }), rules: same },
  ].filter(({ rules }) => rules.length > 0);
  return (
    <div className="pack-offer">
      <p className="ph">
        <b>{t('rules.offer.pack', { name: pack.name[language], file: name })}</b>
        <br />
        {pack.author === undefined ? t('rules.offer.anonymous') : t('rules.offer.author', { author: pack.author })}
      </p>
      {groups.map(({ label, rules }) => (
        <section key={label} aria-label={label}>
          <h3>{label}</h3>
          <ul>
            {rules.map((rule) => (
              <li key={rule.id}>
                {rule.text[language].title}{' '}
                <small>
                  {t(`rules.scope.${rule.scope}`)} · <code>{rule.id}</code>
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {differing.length > 0 && (
        <fieldset>
          <legend>{t('rules.offer.onConflict')}</legend>
          {ON_CONFLICT.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="on-conflict"
                checked={onConflict === each}
                onChange={() => setOnConflict(each)}
              />
              {t(`rules.offer.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      {tooMany && (
        <p role="alert" className="problem">
          {t('rules.own.tooMany', { limit: OWN_RULE_LIMITS.rules })}
        </p>
      )}
      {fresh.length + differing.length === 0 && <p>{t('rules.offer.nothing')}</p>}
      {children(tooMany ? [] : chosenOf(offered, onConflict))}
    </div>
  );
}
