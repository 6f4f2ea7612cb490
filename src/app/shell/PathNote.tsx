import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import type { AttackPath } from '../../core/segmentation/advice';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { IconButton } from '../widgets/IconButton';

/** Says which attack path is shown, and puts it away. */
export function PathNote({ path }: { readonly path: AttackPath }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const showPath = useEditor((state) => state.showPath);
  const [entry, target] = [path.entry, path.target].map((id) => nameOf(id, model, language));
  return (
    <p role="status" className="highlight-note path-note">
      <span>{t('find.highlight.path', { entry: entry ?? '', target: target ?? '', n: path.steps.length })}</span>
      <IconButton label={t('find.highlight.pathOff')} onPress={() => showPath(undefined)}>
        <X size={14} strokeWidth={1.8} />
      </IconButton>
    </p>
  );
}
