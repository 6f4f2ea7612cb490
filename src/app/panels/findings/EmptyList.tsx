import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';

/** Where one goes from an empty list; its words are those of the command. */
type NextStep = 'addDevice' | 'questions' | 'rules';

/** What an empty list says, with a button to what would fill it. */
export function EmptyList({ why, next }: { readonly why: string; readonly next?: NextStep }) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const put = useEditor((state) => state.put);
  const go = (step: NextStep): void => (step === 'questions' ? put({ dockPanel: step }) : show({ kind: step }));
  return (
    <>
      <p>{why}</p>
      {next !== undefined && (
        <button type="button" className="btn next-step" onClick={() => go(next)}>
          {t(`keys.command.${next}`)}
        </button>
      )}
    </>
  );
}
