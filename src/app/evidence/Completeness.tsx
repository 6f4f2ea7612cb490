import { useTranslation } from 'react-i18next';
import { ELEMENT_LIST_NAMES, missingOf, type SbomCompleteness } from '../../core/evidence/sbom/completeness';
import { useEditor } from '../store/editor';
import './parts.css';

/** What a parts list should say and does not, by who asks for it, with in how many of its parts it is missing. */
export function Completeness({ completeness }: { readonly completeness: SbomCompleteness }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const parts = completeness.components.toLocaleString(language);
  const lists = ELEMENT_LIST_NAMES.map((name) => ({ name, missing: missingOf(completeness, name) }));
  return (
    <ul className="completeness" aria-label={t('evidence.complete.heading')}>
      {lists.map(({ name, missing }) => {
        const isWhole = missing.parts.length + missing.list.length === 0;
        return (
          <li key={name}>
            {t(isWhole ? 'evidence.complete.whole' : 'evidence.complete.lacking', {
              list: t(`evidence.complete.by.${name}`),
            })}
            {!isWhole && (
              <ul>
                {missing.list.map((element) => (
                  <li key={element}>
                    {t('evidence.complete.missing', { element: t(`evidence.complete.element.${element}`) })}
                  </li>
                ))}
                {missing.parts.map(([element, count]) => (
                  <li key={element}>
                    {t('evidence.complete.missingIn', {
                      element: t(`evidence.complete.element.${element}`),
                      parts,
                      n: count.toLocaleString(language),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
