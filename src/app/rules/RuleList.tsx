import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { switchRule } from '../../core/document/edits/about';
import { switchPack } from '../../core/document/edits/rules';
import { groupBy } from '../../core/group';
import { packName } from '../../i18n/pack-name';
import { useEditor } from '../store/editor';
import { openRule, useRules } from './rules-state';
import type { ListedRule } from './use-listed-rules';

interface LineProps {
  readonly listed: ListedRule;
  readonly isChosen: boolean;
  /** Whether the tab key stops here; arrow keys go to the others. */
  readonly isStop: boolean;
}

function RuleLine({ listed: { rule, isOn, isOwn, isChanged, fired }, isChosen, isStop }: LineProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const { title } = rule.text[language];
  const speaks = fired !== undefined && fired.threats + fired.questions > 0;
  return (
    <li data-off={!isOn || undefined}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isOn}
        aria-label={t('rules.list.ruleOn', { rule: title })}
        onChange={({ target }) => edit('rules.step.switched', switchRule(rule.id, target.checked))}
      />
      <button
        type="button"
        className="rule-line"
        tabIndex={isStop ? 0 : -1}
        aria-current={isChosen}
        onClick={() => openRule(rule.id)}
      >
        <span className="rule-title">{title}</span>
        {isOwn && <span className="tag">{t('rules.list.own')}</span>}
        {isChanged && <span className="tag">{t('rules.list.changed')}</span>}
        {speaks && (
          <span className="rule-fired" title={t('rules.list.fired', { ...fired })}>
            {[fired.threats || [], fired.questions > 0 ? `${fired.questions}?` : []].flat().join(' + ')}
          </span>
        )}
      </button>
    </li>
  );
}

/** Arrow keys, Home and End go through the rules of all packs; the right one goes to the card of the rule. */
const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.rule-line')];
  const at = lines.findIndex((line) => line.matches(':focus'));
  const last = lines.length - 1;
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  if (at >= 0 && event.key === 'ArrowRight') {
    event.preventDefault();
    lines[at]?.click();
    document.querySelector<HTMLElement>('.rules-right')?.focus();
    return;
  }
  const target = at < 0 ? undefined : to[event.key];
  const line = target === undefined ? undefined : lines[Math.max(0, Math.min(last, target))];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
  line.click();
};

/** Rules under their packs, each with the switch that takes it out of the document's analysis. */
export function RuleList({ listed }: { readonly listed: readonly ListedRule[] }) {
  const { t } = useTranslation();
  const chosen = useRules((state) => state.rule);
  const packsOff = useEditor((state) => state.document.packsOff);
  const edit = useEditor((state) => state.edit);
  const packs = [...groupBy(listed, ({ rule }) => rule.pack)];
  const stop = listed.some(({ rule }) => rule.id === chosen) ? chosen : listed[0]?.rule.id;
  if (listed.length === 0) return <p className="pane-empty">{t('rules.list.none')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move among the buttons inside
    <div className="rules-list" onKeyDown={onKeyDown}>
      {packs.map(([pack, rules]) => {
        const name = packName(pack, t);
        return (
          <section key={pack} aria-label={name}>
            <h3>
              <label>
                <input
                  type="checkbox"
                  checked={packsOff?.includes(pack) !== true}
                  aria-label={t('rules.list.packOn', { pack: name })}
                  onChange={({ target }) => edit('rules.step.packSwitched', switchPack(pack, target.checked))}
                />
                {name}
              </label>
              <span className="number-tag">{rules.length}</span>
            </h3>
            <ul>
              {rules.map((each) => (
                <RuleLine
                  key={each.rule.id}
                  listed={each}
                  isChosen={each.rule.id === chosen}
                  isStop={each.rule.id === stop}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
