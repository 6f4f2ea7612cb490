import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HospitalDocument } from '../../../core/document/document';
import { isTaken } from '../../../core/document/edits/records';
import { withRoom } from '../../../core/layout/with-room';
import { zoneTypeOf } from '../../../core/model/defaults';
import type { ZoneId } from '../../../core/model/id';
import type { ZoningSpeech } from '../../../core/reports/zoning/speech';
import { type MoveTarget, moveToZone } from '../../../core/segmentation/zoning/move-to-zone';
import type { ZoneProposal } from '../../../core/segmentation/zoning/zone-proposals';
import { viewIn } from '../../canvas/view-in';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

const NEW = '';

/** The first free id for a zone of a type. */
const freeId = (type: string, document: HospitalDocument): ZoneId => {
  for (let number = 1; ; number += 1) {
    const id = `${type}-${number}`;
    if (!isTaken(document, id)) return id as ZoneId;
  }
};

interface MoveChoiceProps {
  readonly proposal: ZoneProposal;
  readonly speech: ZoningSpeech;
}

/** Moves assets where advice says, or into another zone that a person chooses; one edit that can be undone. */
export function MoveChoice({ proposal, speech }: MoveChoiceProps) {
  const { t } = useTranslation();
  const model = useModel();
  const hospital = useEditor((state) => state.document);
  const edit = useEditor((state) => state.edit);
  const say = useEditor((state) => state.say);
  const view = useEditor((state) => viewIn(state).id);
  const id = useId();
  const type = proposal.best?.type ?? '';
  const types = [type, proposal.runnerUp?.type];
  const zones = model.source.zones
    .values()
    .filter((zone) => zone.id !== proposal.zone && types.includes(zoneTypeOf(model, zone.id)));
  const label = model.library.zones.get(type)?.label;
  const [picked, pick] = useState<string>();
  // A zone of the type that came since then will do as well, so that moving several makes one.
  const chosen = picked ?? proposal.to ?? zones.find((zone) => zoneTypeOf(model, zone.id) === type)?.id ?? NEW;
  const isThere = proposal.assets.every((asset) => model.asset(asset)?.zone === proposal.zone);
  const nameOf = (zone: string): string =>
    zone === NEW ? t('zoning.move.newZone', { type: speech.zoneType(type) }) : speech.name(zone);
  const target = (): MoveTarget =>
    chosen === NEW
      ? { kind: 'new', type, zone: { id: freeId(type, hospital), name: label ?? { ja: type, en: type } } }
      : { kind: 'zone', zone: chosen };
  const move = (): void => {
    const change = moveToZone(proposal.assets, target(), model);
    if (change === undefined) return;
    edit('reasoning.step.carried', withRoom(change, view, model.library));
    say({ text: t('zoning.move.done') });
  };
  return (
    <div className="move-choice">
      <label htmlFor={id}>{t('zoning.move.choose')}</label>
      <select id={id} value={chosen} onChange={({ target: { value } }) => pick(value)}>
        {[...zones.map((zone) => zone.id as string), NEW].map((zone) => (
          <option key={zone} value={zone}>
            {nameOf(zone)}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={!isThere}
        aria-label={t('zoning.move.hereLabel', { assets: speech.names(proposal.assets), to: nameOf(chosen) })}
        onClick={move}
      >
        {t('zoning.move.here')}
      </button>
    </div>
  );
}
