import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDescription } from '../../core/facts/fact';
import { folded, foldedWords } from '../../core/library/folded';
import type { Rule } from '../../core/library/rule';
import { factList } from '../../core/packs/fact-list';
import { rulesByFact } from '../../core/packs/facts-of-rule';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { SearchField } from '../widgets/SearchField';
import { openRule, rulesStore, useRules } from './rules-state';

/** So many lines are shown at once; searching shows the others. */
const LINES = 120;

function FactLine({ fact, users }: { readonly fact: FactDescription; readonly users: readonly Rule[] }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const values = Object.entries(fact.values ?? {});
  return (
    <tr>
      <th scope="row">
        <code>{fact.id}</code>
      </th>
      <td>{fact.label[language]}</td>
      <td>{t(`rules.type.${fact.type}`)}</td>
      <td>
        {values.map(([value, words]) => (
          <span key={value} className="fact-value">
            <code>{value}</code> {words[language]}
          </span>
        ))}
      </td>
      <td>{t(`rules.reads.${fact.reads}`)}</td>
      <td>{fact.field !== undefined && <code>{fact.field}</code>}</td>
      <td>
        {users.length > 0 && (
          <details>
            <summary>{users.length}</summary>
            <ul>
              {users.map(({ id, text }) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => openRule(id)}>
                    {text[language].title}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

const NONE: readonly Rule[] = [];

const wordsOfValues = ({ values = {} }: FactDescription): readonly string[] =>
  Object.entries(values).flatMap(([value, { ja, en }]) => [value, ja, en]);

/** The whole vocabulary that rules may use, to be searched in both languages. */
export function FactReference() {
  const { t } = useTranslation();
  const library = useLibrary();
  const text = useRules((state) => state.factText);
  const [isWhole, setIsWhole] = useState(false);
  const sought = useDeferredValue(text);
  const facts = useMemo(
    () =>
      factList(library).map((fact) => ({
        fact,
        words: folded([fact.id, fact.label.ja, fact.label.en, fact.field ?? '', ...wordsOfValues(fact)].join(' ')),
      })),
    [library],
  );
  const users = useMemo(() => rulesByFact(library.rules.values()), [library]);
  const parts = foldedWords(sought);
  const found = facts.filter(({ words }) => parts.every((part) => words.includes(part)));
  const shown = isWhole ? found : found.slice(0, LINES);
  return (
    <div className="fact-reference">
      <search className="rules-filters">
        <SearchField
          label={t('rules.facts.search')}
          value={text}
          onChange={(factText) => rulesStore.setState({ factText })}
        />
        <span role="status">{t('rules.facts.count', { shown: found.length, total: facts.length })}</span>
      </search>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="fact-scroll" aria-label={t('rules.facts.label')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['id', 'name', 'type', 'values', 'reads', 'field', 'rules'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`rules.facts.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ fact }) => (
              <FactLine key={fact.id} fact={fact} users={users.get(fact.id) ?? NONE} />
            ))}
          </tbody>
        </table>
        {shown.length < found.length && (
          <p className="ph">
            {t('rules.facts.more')}{' '}
            <button type="button" className="link" onClick={() => setIsWhole(true)}>
              {t('rules.facts.all', { count: found.length })}
            </button>
          </p>
        )}
      </section>
    </div>
  );
}
