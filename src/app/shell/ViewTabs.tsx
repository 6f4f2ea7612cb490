import { ChevronDown, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { removeView } from '../../core/document/edits/arrange';
import { moveView, showInView, viewsInOrder } from '../../core/document/edits/views';
import { viewIn } from '../canvas/view-in';
import { useEditor } from '../store/editor';
import { IconButton } from '../widgets/IconButton';
import { Menu, type MenuGroup } from '../widgets/Menu';
import { duplicateShownView } from './duplicate-view';
import { viewName } from './view-name';

/** The views of the document as tabs, with a menu for the one that is shown. */
export function ViewTabs() {
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
  const groups: readonly MenuGroup[] = [
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
  return (
    <nav className="views" aria-label={t('shell.views')}>
      <div className="view-tabs">
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
