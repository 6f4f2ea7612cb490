import { LANGUAGES, SEVERITY_AXES } from '../../core/library/vocabulary';
import type { Translate } from '../../i18n/i18n';
import { languages } from '../../i18n/languages';

/** The fields of the form that one word names, by the field of the rule. */
const FIELDS = {
  id: 'rules.editor.id',
  pack: 'rules.editor.pack',
  scope: 'rules.editor.scope',
  stride: 'rules.editor.stride',
  when: 'rules.editor.condition',
  controls: 'rules.editor.controls',
  references: 'rules.editor.references',
  examples: 'rules.editor.examples',
  title: 'rules.editor.title',
  what: 'rules.editor.what',
  ask: 'rules.editor.ask',
  rationale: 'rules.editor.reason',
} as const;
const isField = (word: string): word is keyof typeof FIELDS => Object.hasOwn(FIELDS, word);

/** The place of a fault as the form calls it: `text.ja.what` is the field for what can happen, in Japanese. */
export const placeWords = (path: string, t: Translate): string => {
  const [first = '', ...rest] = path.split(/[.[\]]+/).filter((part) => part !== '');
  const language = LANGUAGES.find((one) => one === rest[0]);
  const field = first === 'text' ? (rest[1] ?? '') : first;
  const axis = SEVERITY_AXES.find((one) => first === 'severity' && one === rest[0]);
  if (axis !== undefined) return t(`threats.axis.${axis}`);
  if (!isField(field)) return path;
  const word = t(FIELDS[field]);
  if (language !== undefined) return t('rules.detail.wordIn', { word, language: languages[language].name });
  // Members of lists are counted from one, conditions inside each other from outside in.
  const numbers = rest.filter((part) => /^\d+$/.test(part)).map((part) => Number(part) + 1);
  const [line] = numbers;
  if (field === 'references' && line !== undefined) return t('rules.editor.referenceLine', { line });
  return numbers.length === 0 ? word : `${word} ${numbers.join('.')}`;
};
