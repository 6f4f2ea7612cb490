import { ChevronDown, Ellipsis, FolderOpen, Redo2, Share, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAbout } from '../../core/document/edits/about';
import { textIn } from '../../core/library/text';
import { languages } from '../../i18n/languages';
import { renamed } from '../panels/renamed';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';
import type { Theme } from '../store/session-slice';
import { IconButton } from '../widgets/IconButton';
import { Menu, type MenuEntry, type MenuGroup } from '../widgets/Menu';
import type { Room } from '../widgets/use-viewport';
import type { CommandContext, CommandId } from './command';
import { commandOf } from './commands';
import { FindBox } from './FindBox';
import { GateMark } from './GateMark';
import { useShownKeys } from './use-shown-keys';
import { ViewTabs } from './ViewTabs';

interface TopBarProps {
  readonly context: CommandContext;
  readonly room: Room;
}

const EXPORTS = ['sekisho', 'plain', 'svg'] as const;
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** The bar at the top: the document, its views, finding, and what is done with the document as a whole. */
export function TopBar({ context, room }: TopBarProps) {
  const { t } = useTranslation();
  const files = useFiles();
  const language = useEditor((state) => state.language);
  const theme = useEditor((state) => state.theme);
  const past = useEditor((state) => state.past);
  const future = useEditor((state) => state.future);
  const put = useEditor((state) => state.put);
  const keysOf = useShownKeys();
  const isWide = room === 'wide' || room === 'medium';
  const other = language === 'ja' ? 'en' : 'ja';

  const entry = (id: CommandId): MenuEntry => {
    const { run, isPossible } = commandOf(id);
    return {
      id,
      label: t(`keys.command.${id}`),
      end: keysOf(id),
      disabled: isPossible?.(context.store.getState()) === false,
      run: () => run(context),
    };
  };
  const exports: MenuGroup = {
    id: 'export',
    heading: t('files.export'),
    entries: EXPORTS.map((format) => ({
      id: format,
      label: t(`files.format.${format}`),
      run: () => void files.exportAs(format),
    })),
  };
  const look: readonly MenuGroup[] = [
    {
      id: 'theme',
      heading: t('shell.theme.heading'),
      entries: THEMES.map((choice) => ({
        id: choice,
        label: t(`shell.theme.${choice}`),
        checked: theme === choice,
        run: () => put({ theme: choice }),
      })),
    },
  ];
  const languageEntry: MenuEntry = {
    id: 'language',
    label: languages[other].name,
    lang: other,
    run: () => put({ language: other }),
  };
  const documentGroup: MenuGroup = {
    id: 'document',
    entries: [entry('new'), entry('open'), entry('documents'), entry('save'), entry('rules')],
  };
  const more: readonly MenuGroup[] = [
    ...(isWide ? [] : [documentGroup, { id: 'edit', entries: [entry('redo')] }]),
    ...(room === 'narrow' ? [exports] : []),
    ...look,
    { id: 'page', entries: [...(isWide ? [] : [languageEntry]), entry('settings'), entry('keys')] },
  ];
  const undoLabel = past.at(-1)?.label;
  const redoLabel = future[0]?.label;

  return (
    <header className="top" data-region="top">
      <GateMark />
      <DocumentTitle />
      <Menu label={t('shell.documentMenu')} className="btn ghost compact square" groups={[documentGroup, exports]}>
        <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
      </Menu>
      <ViewTabs room={room} />
      <div className="top-end">
        <FindBox context={context} />
        <IconButton
          label={
            undoLabel === undefined ? t('common.undo') : t('shell.undoStep', { step: t(undoLabel as 'common.undo') })
          }
          keys={keysOf('undo')}
          disabled={past.length === 0}
          onPress={() => commandOf('undo').run(context)}
        >
          <Undo2 size={16} strokeWidth={1.8} />
        </IconButton>
        {isWide && (
          <>
            <IconButton
              label={
                redoLabel === undefined
                  ? t('common.redo')
                  : t('shell.redoStep', { step: t(redoLabel as 'common.redo') })
              }
              keys={keysOf('redo')}
              disabled={future.length === 0}
              onPress={() => commandOf('redo').run(context)}
            >
              <Redo2 size={16} strokeWidth={1.8} />
            </IconButton>
            <button type="button" className="btn" onClick={context.chooseFile}>
              <FolderOpen size={15} strokeWidth={1.8} aria-hidden="true" />
              {t('files.open')}
            </button>
          </>
        )}
        {room !== 'narrow' && (
          <Menu label={t('files.export')} className="btn primary" groups={[exports]} align="end">
            <Share size={15} strokeWidth={1.8} aria-hidden="true" />
            {t('files.export')}
          </Menu>
        )}
        {isWide && (
          <button type="button" className="btn ghost" lang={other} onClick={() => put({ language: other })}>
            {languages[other].name}
          </button>
        )}
        <Menu label={t('shell.more')} className="btn ghost square" groups={more} align="end">
          <Ellipsis size={16} strokeWidth={1.8} aria-hidden="true" />
        </Menu>
      </div>
    </header>
  );
}

function DocumentTitle() {
  const { t } = useTranslation();
  const title = useEditor((state) => state.document.title);
  const language = useEditor((state) => state.language);
  const keeping = useEditor((state) => state.keeping);
  const edit = useEditor((state) => state.edit);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const shown = textIn(title, language);
  const commit = (): void => {
    const words = draft?.trim();
    setDraft(undefined);
    if (words === undefined || words === '' || words === shown) return;
    edit('keys.step.renamed', setAbout({ title: renamed(title, language, words) }));
  };
  return (
    <div className="doc">
      <h1 className="hidden-text">{shown === '' ? 'Sekisho' : shown}</h1>
      <input
        className="doc-title"
        aria-label={t('shell.title')}
        title={shown}
        value={draft ?? shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      <span
        className={keeping.kind === 'failed' ? 'doc-state bad' : 'doc-state'}
        role={keeping.kind === 'failed' ? 'alert' : undefined}
        title={keeping.kind === 'failed' ? t(`files.notKept.${keeping.why}`) : undefined}
      >
        {keeping.kind === 'failed' && t('files.keeping.failed')}
        {keeping.kind === 'untouched' && t('files.keeping.untouched')}
        {keeping.kind === 'shared' && t('files.keeping.shared')}
        {keeping.kind === 'waiting' && t('files.keeping.waiting')}
        {keeping.kind === 'kept' && t('files.keeping.kept', { time: timeOf(keeping.at) })}
      </span>
    </div>
  );
}

const timeOf = (at: string): string => {
  const time = new Date(at);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
};
