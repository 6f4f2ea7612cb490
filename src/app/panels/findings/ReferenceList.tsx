import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { References } from '../../../core/library/reference';
import { loadReferences } from '../../../templates';
import { useEditor } from '../../store/editor';
import './reference-list.css';

/** The lists of standards, once they are fetched; until then references are shown as they are written. */
const useReferences = (): References | undefined => {
  const [references, setReferences] = useState<References>();
  useEffect(() => {
    let wanted = true;
    void loadReferences().then((loaded) => {
      if (wanted) setReferences(loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return references;
};

function ReferenceLine({ text, references }: { readonly text: string; readonly references: References | undefined }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const reference = references?.find(text);
  if (reference === undefined) return <li>{text}</li>;
  const { label, address, standard, verified, from } = reference;
  const edition = standard.edition === undefined ? '' : ` (${standard.edition})`;
  return (
    <li>
      <span className="reference-text" title={`${standard.label[language]}${edition}\n${standard.checked[language]}`}>
        {address === undefined ? (
          text
        ) : (
          // Nothing is fetched from there until somebody opens it.
          <a href={address} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        )}
      </span>{' '}
      {label[language]}
      {from.length > 0 && ` (${from.join(', ')})`}
      {!verified && <span className="tag">{t('threats.card.unverified')}</span>}
    </li>
  );
}

/** References, each with what it is about, its address and the edition it was taken from. */
export function ReferenceLines({ texts }: { readonly texts: readonly string[] }) {
  const references = useReferences();
  return (
    <ul>
      {texts.map((text) => (
        <ReferenceLine key={text} text={text} references={references} />
      ))}
    </ul>
  );
}

/** What a rule refers to, each with what it is about; folded, and read from the lists when it is opened. */
export function ReferenceList({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="references" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('threats.card.references', { count: texts.length })}</summary>
      {open && <ReferenceLines texts={texts} />}
    </details>
  );
}
