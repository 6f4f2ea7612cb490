import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HospitalDocument } from '../../../core/document/document';
import { isTaken } from '../../../core/document/edits/records';
import { withRoom } from '../../../core/layout/with-room';
import type { ZoneId } from '../../../core/model/id';
import type { Proposal } from '../../../core/segmentation/advice';
import { carryOutProposal, type NewZone } from '../../../core/segmentation/carry-out';
import { viewIn } from '../../canvas/view-in';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { TryOut } from './TryOut';

/** The zone that would be made: named after its type, under the first id of its kind that is free. */
const newZoneFor = ({ toZoneType }: Proposal, document: HospitalDocument, label: NewZone['name']): NewZone => {
  for (let number = 1; ; number += 1) {
    const id = `${toZoneType ?? 'zone'}-${number}`;
    if (!isTaken(document, id)) return { id: id as ZoneId, name: label };
  }
};

interface ProposalActionsProps {
  readonly proposal: Proposal;
  readonly what: string;
}

/** A try of a proposal, and a button that says that it has been carried out; nothing where the model cannot say so. */
export function ProposalActions({ proposal, what }: ProposalActionsProps) {
  const { t } = useTranslation();
  const model = useModel();
  const edit = useEditor((state) => state.edit);
  const view = useEditor((state) => viewIn(state).id);
  const hospital = useEditor((state) => state.document);
  const { library } = model;
  const zone = useMemo(() => {
    const type = library.zones.get(proposal.toZoneType ?? '');
    return newZoneFor(proposal, hospital, type?.label ?? { ja: '', en: '' });
  }, [proposal, hospital, library]);
  const change = useMemo(() => carryOutProposal(proposal, model, zone), [proposal, model, zone]);
  if (change === undefined) return null;
  return (
    <>
      <TryOut what={what} edit={change} />
      <button
        type="button"
        title={t('reasoning.help.carryOutHint')}
        onClick={() => edit('reasoning.step.carried', withRoom(change, view, library))}
      >
        {t('reasoning.help.carryOut')}
      </button>
    </>
  );
}
