import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '../../core/library/folded';
import { COMMAND_GROUPS, type Command } from '../shell/command';
import { commands } from '../shell/commands';
import { keysOf } from '../shell/key-map';
import { isSingleKey, shownKeys } from '../shell/key-press';
import { useEditor } from '../store/editor';
import { SearchField } from '../widgets/SearchField';
import { DialogFrame } from './DialogFrame';
import { KeyLine } from './KeyLine';

/** Every command with its keys, by group: to read, to search, and to change. */
export default function KeysDialog() {
  const { t } = useTranslation();
  const chosen = useEditor((state) => state.keyChoices);
  const singleKeys = useEditor((state) => state.singleKeys);
  const put = useEditor((state) => state.put);
  const [query, setQuery] = useState('');
  const [changing, setChanging] = useState<string>();
  const wanted = folded(query);
  const shown = useMemo(() => {
    const fits = (command: Command): boolean => {
      const keys = keysOf(command, chosen);
      if (wanted === '') return keys !== undefined || command.keys !== undefined;
      return [t(`keys.command.${command.id}`), keys === undefined ? '' : shownKeys(keys)].some((words) =>
        folded(words).includes(wanted),
      );
    };
    return commands.filter(fits);
  }, [wanted, chosen, t]);
  const hasChoices = Object.keys(chosen).length > 0;

  return (
    <DialogFrame
      title={t('keys.command.keys')}
      wide
      actions={
        <button type="button" className="btn" disabled={!hasChoices} onClick={() => put({ keyChoices: {} })}>
          {t('keys.map.resetAll')}
        </button>
      }
    >
      <SearchField data-first label={t('keys.map.search')} value={query} onChange={setQuery} />
      <p className="quiet small ph">{singleKeys ? t('keys.map.how') : t('keys.map.off')}</p>
      {COMMAND_GROUPS.map((group) => {
        const lines = shown.filter((command) => command.group === group);
        if (lines.length === 0) return null;
        return (
          <section key={group}>
            <h3 className="cap">{t(`keys.group.${group}`)}</h3>
            <ul className="key-table">
              {lines.map((command) => (
                <KeyLine
                  key={command.id}
                  command={command}
                  chosen={chosen}
                  off={!singleKeys && isSingleKey(keysOf(command, chosen) ?? '')}
                  changing={changing === command.id}
                  onChanging={(on) => setChanging(on ? command.id : undefined)}
                  onChosen={(keyChoices) => put({ keyChoices })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length === 0 && <p className="quiet ph">{t('keys.map.nothing', { query })}</p>}
    </DialogFrame>
  );
}
