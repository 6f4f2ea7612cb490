import { useTranslation } from 'react-i18next';
import type { Threat } from '../../../core/analysis/report';
import { textIn } from '../../../core/library/text';
import { CARRIED_OUT_BY } from '../../../core/segmentation/answers';
import { useEditor } from '../../store/editor';
import { useLibrary } from '../../store/use-model';

/** What helps against a threat, best first, with the paths that it would close where the advice knows. */
export function ControlList({ threat }: { readonly threat: Threat }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const proposals = useEditor((state) => state.advice?.proposals);
  const answers = proposals?.filter((proposal) => proposal.answers.includes(threat.key)) ?? [];
  const own = threat.own?.controls ?? [];
  if (threat.controls.length + own.length === 0) return <p>{t('threats.card.noControls')}</p>;
  return (
    <ol className="controls">
      {threat.controls.map((id) => {
        const control = library.controls.get(id);
        const gain = answers.find(({ action }) => CARRIED_OUT_BY[action].includes(id));
        return (
          <li key={id}>
            {control?.label[language] ?? id}{' '}
            {control !== undefined && <span className="tag">{t(`threats.kind.${control.kind}`)}</span>}
            {gain !== undefined && gain.pathsAfter < gain.pathsBefore && (
              <span className="gain">
                {t('segmentation.proposal.paths', { before: gain.pathsBefore, after: gain.pathsAfter })}
              </span>
            )}
            {control?.caution !== undefined && <span className="caution">{control.caution[language]}</span>}
          </li>
        );
      })}
      {own.map((text) => (
        <li key={textIn(text, language)}>{textIn(text, language)}</li>
      ))}
    </ol>
  );
}
