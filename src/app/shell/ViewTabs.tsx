import { ChevronDown, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { removeView } from '../../core/document/edits/arrange';
import { moveView, showInView, viewsInOrder } from '../../core/document/edits/views';
import { viewIn } from '../canvas/view-in';
import { useEditor } from '../store/editor';
import { IconButton } from '../widgets/IconButton';
import { Menu, type MenuGroup } from '../widgets/Menu';
import type { Room } from '../widgets/use-viewport';
import { duplicateShownView } from './duplicate-view';
import { viewName } from './view-name';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the focus among the tabs by arrows, Home and End. */
const walkTabs = (event: KeyboardEvent<HTMLElement>): void => {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.tab')];
  const at = tabs.findIndex((tab) => tab.matches(':focus'));
  const next = STEPS[event.key]?.(at, tabs.length - 1);
  if (next === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  tabs[next]?.focus();
};

interface ViewTabsProps {
  readonly room: Room;
}

/**
 * The views of the document as tabs, with a menu of all of them and of what is done with the one that is shown. Where
 * there is no room for tabs, the menu stands alone. The tab of the view shown is always in sight.
 */
export function ViewTabs({ room }: ViewTabsProps) {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const current = useEditor(viewIn);
  const put = useEditor((state) => state.put);
  const edit = useEditor((state) => state.edit);
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const views = viewsInOrder(document);
  const at = views.findIndex(({ id }) => id === current.id);
  const hidden = current.hidden?.length ?? 0;
  const name = viewName(current, language, t);
  const isNarrow = room === 'narrow';
  const row = useRef<HTMLDivElement>(null);
  const count = views.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view, name, number of views or width moves the tab
  useEffect(() => {
    const tab = row.current?.querySelector('[aria-current="page"]');
    tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current.id, name, count, room]);
  const groups: readonly MenuGroup[] = [
    {
      id: 'all',
      heading: t('shell.views'),
      entries: views.map((view) => ({
        id: view.id,
        label: viewName(view, language, t),
        radio: true,
        checked: view.id === current.id,
        run: () => put({ view: view.id }),
      })),
    },
    {
      id: 'content',
      entries: [
        { id: 'edit', label: t('views.edit'), run: () => show({ kind: 'editView' }) },
        {
          id: 'hidden',
          label: t('views.showHidden', { count: hidden }),
          disabled: hidden === 0,
          run: () => edit('views.step.show', showInView(current.id)),
        },
        { id: 'places', label: t('views.places'), run: () => show({ kind: 'places' }) },
      ],
    },
    {
      id: 'views',
      entries: [
        ...(isNarrow ? [{ id: 'add', label: t('shell.addView'), run: () => show({ kind: 'addView' }) }] : []),
        {
          id: 'duplicate',
          label: t('views.duplicate'),
          run: () => {
            const copy = duplicateShownView(edit, current, t('views.copyOf', { name }));
            put({ view: copy });
          },
        },
        {
          id: 'earlier',
          label: t('views.earlier'),
          disabled: at <= 0,
          run: () => edit('views.step.order', moveView(current.id, -1)),
        },
        {
          id: 'later',
          label: t('views.later'),
          disabled: at >= views.length - 1,
          run: () => edit('views.step.order', moveView(current.id, 1)),
        },
        {
          id: 'remove',
          label: t('views.remove'),
          disabled: views.length <= 1,
          run: () => {
            edit('views.step.remove', removeView(current.id));
            put({ view: (views[at - 1] ?? views[at + 1])?.id });
          },
        },
      ],
    },
  ];
  if (isNarrow)
    return (
      <nav className="views" aria-label={t('shell.views')}>
        <Menu label={t('views.menu', { name })} className="btn ghost compact view-choice" groups={groups}>
          <span className="cut">{name}</span>
          <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
        </Menu>
      </nav>
    );
  return (
    <nav className="views" aria-label={t('shell.views')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the tabs, which are buttons */}
      <div className="view-tabs" ref={row} onKeyDown={walkTabs}>
        {views.map((view) => (
          <button
            key={view.id}
            type="button"
            className="tab"
            title={viewName(view, language, t)}
            aria-current={view.id === current.id ? 'page' : undefined}
            onClick={() => put({ view: view.id })}
          >
            <span className="cut">{viewName(view, language, t)}</span>
          </button>
        ))}
      </div>
      <Menu label={t('views.menu', { name })} className="btn ghost compact square" groups={groups}>
        <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
      </Menu>
      <IconButton className="tab" label={t('shell.addView')} onPress={() => show({ kind: 'addView' })}>
        <Plus size={14} strokeWidth={1.8} />
      </IconButton>
    </nav>
  );
}
