import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { overrideRule } from '../../core/document/edits/rules';
import type { RuleOverride } from '../../core/document/rule-override';
import type { Rule } from '../../core/library/rule';
import { LANGUAGES, SEVERITIES, SEVERITY_AXES } from '../../core/library/vocabulary';
import { languages } from '../../i18n/languages';
import { useEditor } from '../store/editor';

const WORDS = ['title', 'what', 'ask'] as const;

interface OverridesProps {
  /** As delivered. */
  readonly rule: Rule;
  readonly override: RuleOverride | undefined;
}

/** How the document weighs and words a rule of ours: severity on three axes, and the words in both languages. */
export function RuleOverrides({ rule, override }: OverridesProps) {
  const { t } = useTranslation();
  const edit = useEditor((state) => state.edit);
  const [refused, setRefused] = useState(0);
  const say = (change: Omit<RuleOverride, 'rule'>): void =>
    edit(
      'rules.step.changed',
      overrideRule(rule.id, { severity: override?.severity, text: override?.text, ...change }),
    );
  return (
    <>
      <h4>{t('rules.detail.severity')}</h4>
      <div className="rule-axes">
        {SEVERITY_AXES.map((axis) => {
          const ours = rule.severity[axis];
          const now = override?.severity?.[axis] ?? ours;
          return (
            <label key={axis}>
              {t(`threats.axis.${axis}`)}
              <select
                className="select"
                value={now}
                onChange={({ target }) => {
                  const value = SEVERITIES.find((each) => each === Number(target.value));
                  say({ severity: { ...override?.severity, [axis]: value === ours ? undefined : value } });
                }}
              >
                {SEVERITIES.map((value) => (
                  <option key={value}>{value}</option>
                ))}
              </select>
              {now !== ours && <small>{t('rules.detail.ours', { value: ours })}</small>}
            </label>
          );
        })}
      </div>
      <details className="rule-words">
        <summary>{t('rules.detail.words')}</summary>
        <p className="ph">{t('rules.detail.wordsHow')}</p>
        {LANGUAGES.flatMap((language) =>
          WORDS.map((word) => {
            const said = override?.text?.[language]?.[word] ?? '';
            const label = t('rules.detail.wordIn', {
              word: t(`rules.editor.${word}`),
              language: languages[language].name,
            });
            return (
              <label key={`${language}.${word}`}>
                {label}
                <textarea
                  // What was typed is kept when the field is left; a new value of the document shows at once.
                  key={`${said}|${refused}`}
                  className="field"
                  rows={word === 'what' ? 2 : 1}
                  lang={language}
                  maxLength={2_000}
                  defaultValue={said}
                  placeholder={rule.text[language][word]}
                  onBlur={({ target }) => {
                    const text = target.value.trim();
                    if (text === said) {
                      if (target.value !== said) setRefused(refused + 1);
                      return;
                    }
                    const words = { ...override?.text?.[language], [word]: text === '' ? undefined : text };
                    say({ text: { ...override?.text, [language]: words } });
                  }}
                />
              </label>
            );
          }),
        )}
      </details>
      {override !== undefined && (
        <button
          type="button"
          className="btn compact"
          onClick={() => edit('rules.step.changed', overrideRule(rule.id, undefined))}
        >
          {t('rules.detail.reset')}
        </button>
      )}
    </>
  );
}
