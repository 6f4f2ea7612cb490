import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, SCOPES, SEVERITIES, SEVERITY_AXES, STRIDE } from '../../core/library/vocabulary';
import { completedWords } from '../../core/packs/completed-words';
import { languages } from '../../i18n/languages';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { ConditionEditor } from './ConditionEditor';
import { ExamplesForm } from './ExamplesForm';
import { LabelledChoice } from './LabelledChoice';
import type { RuleShape } from './rule-shape';

const WORDS = ['title', 'what', 'ask'] as const;

interface RuleFormProps {
  readonly rule: RuleShape;
  readonly onChange: (rule: RuleShape) => void;
}

function Heading({ rule, onChange }: RuleFormProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="rule-fields">
        {(['id', 'pack'] as const).map((field) => (
          <label key={field}>
            {t(`rules.editor.${field}`)}
            <input
              className="field"
              spellCheck={false}
              value={rule[field]}
              onChange={({ target }) => onChange({ ...rule, [field]: target.value })}
            />
          </label>
        ))}
        <LabelledChoice
          label={t('rules.editor.scope')}
          value={rule.scope}
          options={SCOPES.map((scope) => [scope, t(`rules.scope.${scope}`)] as const)}
          onChoose={(scope) => onChange({ ...rule, scope })}
        />
      </div>
      <fieldset className="rule-checks">
        <legend>{t('rules.editor.stride')}</legend>
        {STRIDE.map((category) => (
          <label key={category}>
            <input
              type="checkbox"
              checked={rule.stride.includes(category)}
              onChange={({ target }) => {
                const stride = STRIDE.filter((each) =>
                  each === category ? target.checked : rule.stride.includes(each),
                );
                onChange({ ...rule, stride });
              }}
            />
            {t(`threats.stride.${category}`)}
          </label>
        ))}
      </fieldset>
      <div className="rule-axes">
        {SEVERITY_AXES.map((axis) => (
          <LabelledChoice
            key={axis}
            label={t(`threats.axis.${axis}`)}
            value={rule.severity[axis] ?? ''}
            options={[
              // Offered until it is weighed, never again.
              ...(rule.severity[axis] === undefined ? [['', t('rules.editor.notWeighed')] as const] : []),
              ...SEVERITIES.map((value) => [value, String(value)] as const),
            ]}
            onChoose={(value) => onChange({ ...rule, severity: { ...rule.severity, [axis]: value } })}
          />
        ))}
      </div>
    </>
  );
}

function WordsIn({ language, rule, onChange }: RuleFormProps & { readonly language: Language }) {
  const { t } = useTranslation();
  const texts = rule.text[language];
  const others = completedWords(rule);
  const field = (label: string, value: string, other: string, say: (value: string) => void) => (
    <label key={label}>
      {label}
      <textarea
        className="field"
        rows={2}
        data-first
        lang={language}
        aria-label={t('rules.detail.wordIn', { word: label, language: languages[language].name })}
        value={value}
        placeholder={other}
        onChange={({ target }) => say(target.value)}
      />
    </label>
  );
  return (
    <fieldset className="rule-words-in">
      <legend>{languages[language].name}</legend>
      {WORDS.map((word) =>
        field(t(`rules.editor.${word}`), texts[word] ?? '', others.text[language][word] ?? '', (value) => {
          const { ask: _, ...kept } = texts;
          const said = word === 'ask' ? (value === '' ? kept : { ...kept, ask: value }) : { ...texts, [word]: value };
          onChange({ ...rule, text: { ...rule.text, [language]: said } });
        }),
      )}
      {field(t('rules.editor.reason'), rule.rationale[language], others.rationale[language], (value) =>
        onChange({ ...rule, rationale: { ...rule.rationale, [language]: value } }),
      )}
    </fieldset>
  );
}

function Controls({ rule, onChange }: RuleFormProps) {
  const { t } = useTranslation();
  const { controls } = useLibrary();
  const language = useEditor((state) => state.language);
  const left = [...controls.values()].filter(({ id }) => !rule.answeredBy.includes(id));
  return (
    <>
      <h4>{t('rules.editor.controls')}</h4>
      <ul className="rule-controls">
        {rule.answeredBy.map((id) => {
          const name = controls.get(id)?.label[language] ?? id;
          return (
            <li key={id}>
              {name}{' '}
              <button
                type="button"
                className="btn compact ghost"
                aria-label={`${t('rules.editor.remove')}${t('common.colon')}${name}`}
                onClick={() => onChange({ ...rule, answeredBy: rule.answeredBy.filter((each) => each !== id) })}
              >
                {t('rules.editor.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <select
        className="select"
        aria-label={t('rules.editor.addControl')}
        value=""
        onChange={({ target }) => onChange({ ...rule, answeredBy: [...rule.answeredBy, target.value] })}
      >
        <option value="">{t('rules.editor.addControl')}</option>
        {left.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[language]}
          </option>
        ))}
      </select>
    </>
  );
}

/** A rule as fields. What it gives may be unsound; the text beside it is checked as a whole. */
export function RuleForm({ rule, onChange }: RuleFormProps) {
  const { t } = useTranslation();
  const shown = useEditor((state) => state.language);
  return (
    <div className="rule-form">
      <p className="ph">
        {t('rules.editor.blanks')} {t('rules.editor.oneLanguage')}
      </p>
      <div className="rule-columns">
        {[...LANGUAGES]
          .sort((a, b) => Number(b === shown) - Number(a === shown))
          .map((language) => (
            <WordsIn key={language} language={language} rule={rule} onChange={onChange} />
          ))}
      </div>
      <Heading rule={rule} onChange={onChange} />
      <h4>{t('rules.editor.condition')}</h4>
      <ConditionEditor condition={rule.when} scope={rule.scope} onChange={(when) => onChange({ ...rule, when })} />
      <Controls rule={rule} onChange={onChange} />
      <label className="rule-references">
        {t('rules.editor.references')}
        <textarea
          className="field"
          rows={3}
          defaultValue={rule.references.join('\n')}
          onChange={({ target }) =>
            onChange({ ...rule, references: target.value.split('\n').flatMap((line) => line.trim() || []) })
          }
        />
      </label>
      <ExamplesForm rule={rule} onChange={onChange} />
    </div>
  );
}
