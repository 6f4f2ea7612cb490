import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOwnRules } from '../../core/document/edits/rules';
import { ownRuleId } from '../../core/document/library-for';
import type { Library } from '../../core/library/library';
import { checkRule } from '../../core/packs/check-rule';
import { completedWords } from '../../core/packs/completed-words';
import { readOwnRule, ruleText } from '../../core/packs/rule-pack';
import { fail } from '../../core/result';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { ExampleOutcomes } from './ExampleOutcomes';
import { IssueLines } from './IssueLines';
import { placeWords } from './place-words';
import { RuleForm } from './RuleForm';
import { shapeOf } from './rule-shape';
import { type RuleDraft, rulesStore } from './rules-state';

const WAYS = ['form', 'json'] as const;

/** The rule that a draft says, with words of one language standing for the other where only one was written. */
const ruleOf = (text: string, library: Library) => {
  const shape = shapeOf(text);
  if (shape === undefined) return readOwnRule(text, library);
  const read = readOwnRule(ruleText({ ...shape, ...completedWords(shape) }), library);
  if (read.ok) return read;
  // Missing words need not hide what is wrong with the condition.
  const told = new Set(read.issues.map(({ path }) => path));
  const [first, ...others] = [...read.issues, ...checkRule(shape, library).filter(({ path }) => !told.has(path))];
  return first === undefined ? read : fail(first, ...others);
};

/** Writes a rule of the document's own, in a form or as text; what is wrong is named at once, and examples run along. */
export function RuleEditor({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const own = useEditor((state) => state.document.ownRules);
  const [inForm, setInForm] = useState(() => shapeOf(draft.text));
  const [way, setWay] = useState<(typeof WAYS)[number]>(inForm === undefined ? 'json' : 'form');
  const text = useDeferredValue(draft.text);
  const read = useMemo(() => ruleOf(text, library), [text, library]);
  const rule = read.ok ? read.value : undefined;
  const isTaken = rule !== undefined && rule.id !== draft.instead && own?.some(({ id }) => id === rule.id) === true;

  const write = (next: string): void => rulesStore.setState({ draft: { ...draft, text: next } });
  const keep = (): void => {
    const sound = ruleOf(draft.text, library);
    if (!sound.ok || isTaken) return;
    store.getState().edit('rules.step.kept', keepOwnRules([sound.value], draft.instead));
    rulesStore.setState({ draft: undefined, isWriting: false, rule: ownRuleId(sound.value.id) });
  };
  const place = useRef<HTMLElement>(null);
  // Writing begins where the words are; the way to write is chosen already.
  useEffect(() => place.current?.querySelector<HTMLElement>('.rule-form textarea, .rule-json')?.focus(), []);
  const choose = (next: (typeof WAYS)[number]): void => {
    const shape = shapeOf(draft.text);
    if (next === 'form' && shape === undefined) return;
    setInForm(shape);
    setWay(next);
  };
  return (
    <article className="rule-editor" ref={place}>
      <h3>{t('rules.editor.heading')}</h3>
      <fieldset className="seg" aria-label={t('rules.editor.way')}>
        {WAYS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="way"
              checked={way === each}
              disabled={each === 'form' && way === 'json' && shapeOf(draft.text) === undefined}
              onChange={() => choose(each)}
            />
            {t(`rules.editor.${each}`)}
          </label>
        ))}
      </fieldset>
      {way === 'form' && inForm !== undefined ? (
        <RuleForm
          rule={inForm}
          onChange={(next) => {
            setInForm(next);
            write(ruleText(next));
          }}
        />
      ) : (
        <textarea
          className="field rule-json"
          data-first
          aria-label={t('rules.editor.jsonLabel')}
          aria-invalid={!read.ok}
          spellCheck={false}
          rows={24}
          value={draft.text}
          onChange={({ target }) => write(target.value)}
        />
      )}
      <div className="rule-check" role="status">
        {!read.ok && (
          <div className="problem">
            {t('rules.editor.faults')}
            <IssueLines issues={read.issues} {...(way === 'form' ? { placeOf: (path) => placeWords(path, t) } : {})} />
          </div>
        )}
        {isTaken && <p className="problem">{t('rules.editor.taken')}</p>}
        {rule !== undefined && !isTaken && <p>{t('rules.editor.sound')}</p>}
      </div>
      {rule !== undefined && <ExampleOutcomes rule={rule} />}
      <div className="rule-actions">
        <button type="button" className="btn primary" disabled={rule === undefined || isTaken} onClick={keep}>
          {t('rules.editor.save')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => rulesStore.setState({ draft: undefined, isWriting: false })}
        >
          {t('rules.editor.cancel')}
        </button>
      </div>
    </article>
  );
}
