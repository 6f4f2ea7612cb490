import { CircleQuestionMark, Command as CommandIcon, MoveUpRight, Search, TriangleAlert } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { canvasApi } from '../canvas/canvas-api';
import { EXAMPLES } from '../storage/examples';
import { useEditor } from '../store/editor';
import { useLibrary, useModel } from '../store/use-model';
import { DeviceIcon, ZoneIcon } from '../widgets/DeviceIcon';
import type { CommandContext, CommandId } from './command';
import { commandOf, listedCommands as commands } from './commands';
import { type Found, findEverything } from './find';
import { shownKeys } from './key-press';

/** As many lines as a person reads; more letters narrow them. */
const MOST = 50;
/** Before the id of an example, among the ids of commands. */
const EXAMPLE = 'example:';

interface FindBoxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly context: CommandContext;
}

/** One box for everything: devices, zones, flows, threats and commands, by name in any language, sound or address. */
export function FindBox({ field, context }: FindBoxProps) {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(query);
  const model = useModel();
  const library = useLibrary();
  const document_ = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const language = useEditor((state) => state.language);

  const found = useMemo(() => {
    if (!open) return [];
    const words = commands
      .filter(({ isPossible }) => isPossible?.(context.store.getState()) !== false)
      .map((command): { id: string; label: string } => ({ id: command.id, label: t(`keys.command.${command.id}`) }));
    const examples = EXAMPLES.map((id) => ({
      id: EXAMPLE + id,
      label: t('keys.openExample', { name: t(`files.example.${id}`) }),
    }));
    const state = { document: document_, report, language };
    return findEverything(wanted, { state, model, library, commands: [...words, ...examples], most: MOST });
  }, [open, wanted, document_, report, language, model, library, context, t]);
  const active = Math.min(at, found.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts at the best fit again
  useEffect(() => setAt(0), [wanted]);

  const close = (): void => {
    setOpen(false);
    setQuery('');
  };
  const choose = (item: Found): void => {
    const state = context.store.getState();
    close();
    if (item.id.startsWith(EXAMPLE)) {
      void context.files.openExample(item.id.slice(EXAMPLE.length));
      return;
    }
    if (item.kind === 'command') {
      commandOf(item.id as CommandId).run(context);
      return;
    }
    if (item.kind === 'threat' || item.kind === 'question') {
      state.put({ dockPanel: item.kind === 'threat' ? 'threats' : 'questions', dockOpen: true });
      state.showThreat(item.id);
      return;
    }
    state.select([item.id]);
    canvasApi.reveal([item.id]);
    canvasApi.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      close();
      event.currentTarget instanceof HTMLElement && event.currentTarget.blur();
    } else if (event.key === 'ArrowDown') setAt(active + 1 >= found.length ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setAt(active <= 0 ? found.length - 1 : active - 1);
    else if (event.key === 'Enter') {
      const item = found[active];
      if (item !== undefined) choose(item);
    } else return;
    event.preventDefault();
  };

  const pictureOf = ({ kind, id: element }: Found): ReactNode => {
    if (kind === 'asset') {
      const asset = model.asset(element);
      if (asset !== undefined) return <DeviceIcon kind={asset.kind} category={model.categoryOf(asset)} size={16} />;
    }
    if (kind === 'zone') {
      const zoneKind = model.zone(element)?.kind;
      return <ZoneIcon look={(zoneKind === undefined ? undefined : library.zones.get(zoneKind)?.look) ?? 'unknown'} />;
    }
    if (kind === 'threat') return <TriangleAlert size={16} strokeWidth={1.6} aria-hidden="true" />;
    if (kind === 'question') return <CircleQuestionMark size={16} strokeWidth={1.6} aria-hidden="true" />;
    if (kind === 'flow') return <MoveUpRight size={16} strokeWidth={1.6} aria-hidden="true" />;
    return <CommandIcon size={16} strokeWidth={1.6} aria-hidden="true" />;
  };
  const kindOf = (item: Found): string => {
    if (item.kind === 'command') {
      if (item.id.startsWith(EXAMPLE)) return '';
      const { keys } = commandOf(item.id as CommandId);
      return keys === undefined ? '' : shownKeys(keys);
    }
    return item.where === '' ? t(`shell.found.${item.kind}`) : item.where;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of some years ago do not know the element search
    <div className="find" role="search" data-region="find">
      <div className="find-field">
        <Search size={14} strokeWidth={1.8} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('shell.find.label')}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined}
          placeholder={t('shell.find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <kbd>{shownKeys('Mod+K')}</kbd>
      </div>
      {open && (
        <div id={`${id}-list`} role="listbox" aria-label={t('shell.find.label')} className="menu find-list">
          {found.map((item, index) => (
            <div
              key={`${item.kind} ${item.id}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="menu-item"
              onPointerDown={(event) => {
                event.preventDefault();
                choose(item);
              }}
            >
              {pictureOf(item)}
              <span className="cut">{item.name}</span>
              <span className="kind">{kindOf(item)}</span>
            </div>
          ))}
          {found.length === 0 && <p className="menu-heading quiet">{t('shell.find.nothing', { query })}</p>}
        </div>
      )}
    </div>
  );
}
