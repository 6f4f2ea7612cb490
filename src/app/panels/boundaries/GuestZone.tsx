import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { inTurn } from '../../../core/document/edits/edit';
import { addZone } from '../../../core/document/edits/elements';
import { moveInto } from '../../../core/document/edits/move';
import { ZoneIdSchema } from '../../../core/model/id';
import type { ResponsibilityBoundary } from '../../../core/segmentation/conduits/responsibility';
import { useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { newId } from '../add-part';
import { FlowButtons } from '../conduits/FlowButtons';
import { useBoundaryWords } from './use-boundary-words';

/** Devices of one party in a zone of another: a zone of their own is where the boundary can be agreed on. */
export function GuestZone({ boundary }: { readonly boundary: ResponsibilityBoundary }) {
  const { t } = useTranslation();
  const model = useModel();
  const words = useBoundaryWords();
  const store = useEditorStore();
  const { guests } = boundary;
  const separate = (): void => {
    const { document, edit } = store.getState();
    const found = guests.flatMap((id) => model.asset(id) ?? []);
    const [first] = found;
    const zone = first === undefined ? undefined : model.zoneOf(first);
    if (first?.owner == null || zone === undefined) return;
    const { owner } = first;
    const id = v.parse(ZoneIdSchema, newId(document, 'zone'));
    const kind = zone.kind === undefined ? {} : { kind: zone.kind };
    const own = found.filter((asset) => asset.owner === owner && asset.zone === zone.id).map((asset) => asset.id);
    const name = words.side({ zone: zone.id, party: owner, answersFor: undefined });
    edit(
      'conduits.step.guestZone',
      inTurn(addZone({ id, name, parent: zone.id, party: owner, ...kind }), moveInto(own, id)),
    );
  };
  return (
    <section className="cm-note">
      <p>{t('conduits.walk.guests')}</p>
      <FlowButtons ids={guests} label={t('conduits.walk.guestList')} />
      <button type="button" className="btn" onClick={separate}>
        {t('conduits.walk.guestZone')}
      </button>
    </section>
  );
}
