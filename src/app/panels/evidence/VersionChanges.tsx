import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareForms } from '../../../core/evidence/mds2/compare-forms';
import { formOf } from '../../../core/evidence/paper/answers';
import { sbomOf } from '../../../core/evidence/paper/components';
import { compareSboms } from '../../../core/evidence/sbom/compare-sboms';
import { textIn } from '../../../core/library/text';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';

/** As many of each kind are listed. */
const MOST = 200;

const affectedIn = ({ vulnerabilities = [] }: EvidenceDocument): ReadonlySet<string> =>
  new Set(vulnerabilities.filter(({ verdict }) => verdict === 'affected').map(({ id }) => id));

interface VersionChangesProps {
  readonly paper: EvidenceDocument;
  readonly older: EvidenceDocument;
}

/** What changed from the older version of a paper to this one: parts, answers, and the vulnerabilities found in them. */
export default function VersionChanges({ paper, older }: VersionChangesProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const groups = useMemo(() => {
    const parts = compareSboms(sbomOf(older), sbomOf(paper));
    const [were, are] = [affectedIn(older), affectedIn(paper)];
    const answers = paper.kind === 'mds2' ? compareForms(formOf(older), formOf(paper)) : [];
    const named = ({ name, version }: { readonly name: string; readonly version?: string }): string =>
      [name, version].filter((word) => word !== undefined).join(' ');
    return [
      { key: 'added', items: parts.added.map(named) },
      { key: 'removed', items: parts.removed.map(named) },
      {
        key: 'upgraded',
        items: parts.changed.map(({ before, after }) =>
          t('evidence.versions.change', {
            name: after.name,
            before: before.version ?? '?',
            after: after.version ?? '?',
          }),
        ),
      },
      {
        key: 'renamed',
        items: parts.renamed.map(({ before, after }) =>
          t('evidence.versions.other', { before: named(before), after: named(after) }),
        ),
      },
      { key: 'rebuilt', items: parts.rebuilt.map(({ after }) => named(after)) },
      {
        key: 'answers',
        items: answers.map(({ question, before, after }) =>
          t('evidence.versions.change', {
            name: question,
            before: (before?.answer ?? before?.raw) || t('evidence.versions.none'),
            after: (after?.answer ?? after?.raw) || t('evidence.versions.none'),
          }),
        ),
      },
      { key: 'gained', items: [...are].filter((id) => !were.has(id)) },
      { key: 'lost', items: [...were].filter((id) => !are.has(id)) },
    ] as const;
  }, [paper, older, t]);
  const name = textIn(older.name, language) || older.fileName || older.releaseDate || older.id;
  const isSame = groups.every(({ items }) => items.length === 0);
  return (
    <section className="version-changes" aria-label={t('evidence.versions.heading', { name })}>
      <p className="quiet ph">{t('evidence.versions.heading', { name })}</p>
      {isSame && <p>{t('evidence.versions.same')}</p>}
      {groups.map(
        ({ key, items }) =>
          items.length > 0 && (
            <details key={key}>
              <summary>{t(`evidence.versions.${key}`, { count: items.length })}</summary>
              <ul>
                {items.slice(0, MOST).map((item, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts may have one name and never move
                  <li key={index} className="ph">
                    {item}
                  </li>
                ))}
              </ul>
              {items.length > MOST && (
                <p className="quiet">{t('evidence.devices.and', { count: items.length - MOST })}</p>
              )}
            </details>
          ),
      )}
    </section>
  );
}
