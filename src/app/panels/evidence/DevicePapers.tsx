import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../core/document/edits/paper-standing';
import { REGISTER_KINDS, type RegisterKind } from '../../../core/evidence/paper/register';
import { textIn } from '../../../core/library/text';
import { KIND_WORDS } from '../../evidence/kind-words';
import { useEditor } from '../../store/editor';
import { useReveal } from '../quality/use-reveal';
import { PaperFile } from './PaperFile';
import type { RegisterLine } from './register-lines';
import { StandingFields, type StandingTexts, statusFrom } from './StandingFields';
import { statusesFor } from './StatusCell';
import { useStanding } from './use-standing';

/** What was changed, as an edit takes it: empty texts take back what was said. */
export const standingOf = ({ status, ...texts }: Partial<StandingTexts>): Standing => ({
  ...(status === undefined ? {} : { status: statusFrom(status) }),
  ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text === '' ? undefined : text])),
});

/** The papers of one device, each with where it stands, to be changed. */
export function DevicePapers({ row }: { readonly row: RegisterLine }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const reveal = useReveal();
  const setStanding = useStanding();
  const { asset, name, cells } = row;
  const known = [asset.manufacturer, asset.model, asset.serialNumber].filter((word) => word !== undefined).join(' ');
  const textsOf = (kind: RegisterKind): StandingTexts => {
    const { paper, asked, status } = cells[kind];
    const told = asked ?? paper;
    return {
      status: asked === undefined ? (status ?? '') : 'requested',
      requestedOn: told?.requestedOn ?? '',
      dueOn: told?.dueOn ?? '',
      receivedOn: told?.receivedOn ?? '',
      reason: textIn(told?.reason, language),
    };
  };
  return (
    <article className="device-papers">
      <h3>
        <button type="button" className="link ph" onClick={() => reveal([asset.id])}>
          {name}
        </button>
      </h3>
      {known !== '' && <p className="quiet ph">{known}</p>}
      {REGISTER_KINDS.map((kind) => {
        const { paper } = cells[kind];
        return (
          <fieldset key={`${asset.id}|${kind}`} className="paper-slot">
            <legend>{t(KIND_WORDS[kind])}</legend>
            <StandingFields
              texts={textsOf(kind)}
              none={t('inspector.unknown')}
              statuses={statusesFor(cells[kind])}
              onChange={(change) => setStanding(kind, [asset.id], standingOf(change))}
            />
            {paper?.fileName !== undefined && <p className="quiet ph">{paper.fileName}</p>}
            {paper?.sha256 !== undefined && <PaperFile name={paper.fileName ?? paper.sha256} sha256={paper.sha256} />}
          </fieldset>
        );
      })}
    </article>
  );
}
