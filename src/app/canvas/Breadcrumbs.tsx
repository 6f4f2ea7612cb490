import { ChevronRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import { boxName, wayTo } from '../../core/views/drilled';
import { viewName } from '../shell/view-name';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { IconButton } from '../widgets/IconButton';
import { useDrilledBox } from './use-shown-view';
import { viewIn } from './view-in';

/** Where in the view we are looking, with the way back: view › zone › zone. Nothing while all of it is shown. */
export function Breadcrumbs() {
  const { t } = useTranslation();
  const model = useModel();
  const view = useEditor(viewIn);
  const language = useEditor((state) => state.language);
  const drill = useEditor((state) => state.drill);
  const box = useDrilledBox();
  if (box === undefined) return null;
  const way = wayTo(model, view, box);
  return (
    <nav className="breadcrumbs" data-above aria-label={t('views.crumbs')}>
      <ol>
        <li>
          <button type="button" className="btn ghost compact" onClick={() => drill(undefined)}>
            {viewName(view, language, t)}
          </button>
        </li>
        {way.map((id) => (
          <li key={id}>
            <ChevronRight size={12} strokeWidth={1.8} aria-hidden="true" />
            <button
              type="button"
              className="btn ghost compact"
              aria-current={id === box ? 'location' : undefined}
              onClick={() => drill(id)}
            >
              {textIn(boxName(model, id), language)}
            </button>
          </li>
        ))}
      </ol>
      <IconButton label={t('views.showAll')} onPress={() => drill(undefined)}>
        <X size={14} strokeWidth={1.8} />
      </IconButton>
    </nav>
  );
}
