import { useTranslation } from 'react-i18next';
import { SCOPES, STRIDE } from '../../core/library/vocabulary';
import { packName } from '../../i18n/pack-name';
import { SearchField } from '../widgets/SearchField';
import { putRuleFilters, RULE_STATES, useRules } from './rules-state';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T | undefined) => void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const { t } = useTranslation();
  return (
    <select
      className="select"
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChoose(options.find(([option]) => option === target.value)?.[0])}
    >
      <option value="">{`${label}${t('common.colon')}${t('rules.list.all')}`}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Words to search for, and what lists may be narrowed to. */
export function RuleFilterBar({ packs }: { readonly packs: readonly string[] }) {
  const { t } = useTranslation();
  const { text, pack, stride, scope, state } = useRules(({ filters }) => filters);
  // The dialog then begins in the words of the rule.
  const isWriting = useRules((now) => now.isWriting);
  return (
    <search className="rules-filters">
      <SearchField
        {...(isWriting ? {} : { 'data-first': true })}
        label={t('rules.list.search')}
        value={text}
        onChange={(sought) => putRuleFilters({ text: sought })}
      />
      <Choice
        label={t('rules.list.pack')}
        value={pack}
        options={packs.map((id) => [id, packName(id, t)] as const)}
        onChoose={(value) => putRuleFilters({ pack: value })}
      />
      <Choice
        label={t('rules.list.stride')}
        value={stride}
        options={STRIDE.map((id) => [id, t(`threats.stride.${id}`)] as const)}
        onChoose={(value) => putRuleFilters({ stride: value })}
      />
      <Choice
        label={t('rules.list.scope')}
        value={scope}
        options={SCOPES.map((id) => [id, t(`rules.scope.${id}`)] as const)}
        onChoose={(value) => putRuleFilters({ scope: value })}
      />
      <Choice
        label={t('rules.list.state')}
        value={state}
        options={RULE_STATES.map((id) => [id, t(`rules.state.${id}`)] as const)}
        onChoose={(value) => putRuleFilters({ state: value })}
      />
    </search>
  );
}
