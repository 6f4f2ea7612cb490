import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectIds } from '../../core/analysis/subjects';
import { nameOf } from '../../core/analysis/words-of';
import { folded } from '../../core/library/folded';
import type { Scope } from '../../core/library/vocabulary';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

/** So many are offered at once; typing narrows them. */
const OFFERED = 40;

interface SubjectChoiceProps {
  readonly scope: Scope;
  readonly onChoose: (id: string) => void;
}

/** Chooses an element of a scope by name, with suggestions. */
export function SubjectChoice({ scope, onChoose }: SubjectChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const [text, setText] = useState('');
  const wanted = folded(text);
  const fitting: { readonly id: string; readonly name: string }[] = [];
  for (const subject of subjectIds(scope, model)) {
    const name = nameOf(subject, model, language) || t('facts.value.whole');
    if (folded(name).includes(wanted)) fitting.push({ id: subject, name });
    if (fitting.length >= OFFERED) break;
  }
  const exact = fitting.filter(({ name }) => name === text);
  return (
    <label className="subject-choice">
      {t('rules.whyNot.subject')}
      <input
        className="field"
        list={id}
        value={text}
        placeholder={t('rules.whyNot.choose')}
        onChange={({ target }) => {
          setText(target.value);
          const found = fitting.find(({ name }) => name === target.value);
          if (found !== undefined) onChoose(found.id);
        }}
        onKeyDown={(event) => {
          const [first] = exact.length > 0 ? exact : fitting;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
          event.preventDefault();
          setText(first.name);
          onChoose(first.id);
        }}
      />
      <datalist id={id}>
        {fitting.map((each) => (
          <option key={each.id} value={each.name} />
        ))}
      </datalist>
    </label>
  );
}
