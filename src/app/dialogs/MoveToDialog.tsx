import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showsZones } from '../../core/document/containment';
import { putInto } from '../../core/document/edits/contain';
import type { Edit } from '../../core/document/edits/edit';
import { UNKNOWN_PLACE } from '../../core/document/places';
import { textIn } from '../../core/library/text';
import { BOX_WORDS } from '../../core/views/boxes';
import { boxName } from '../../core/views/drilled';
import { shownModel } from '../../core/views/shown';
import { canvasApi } from '../canvas/canvas-api';
import { viewIn } from '../canvas/view-in';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary, useModel } from '../store/use-model';
import { ZoneIcon } from '../widgets/DeviceIcon';
import { findChoices, zoneChoice } from './choices';
import { DialogFrame } from './DialogFrame';
import { moveToZone } from './move-to-zone';
import { PickList } from './PickList';

/** No zone has an empty id, so it can stand for none. */
const OUTSIDE = '';

const choiceOf = (id: string, label: string) => ({ choice: { id, label }, names: [label], words: [] });

interface MoveToDialogProps {
  /** Assets and zones. */
  readonly ids: readonly string[];
}

/** Moves devices and zones into a zone chosen by name: the way of moving that needs no dragging. */
export default function MoveToDialog({ ids }: MoveToDialogProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const model = useModel();
  const document_ = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const view_ = useEditor(viewIn);
  const zoned = showsZones(view_.preset);
  const outside = t('keys.moveTo.outside');
  const all = useMemo(() => {
    if (!zoned) {
      const boxes = shownModel(model, view_).source.zones.values();
      const choices = boxes
        .filter(({ id }) => id !== UNKNOWN_PLACE)
        .map(({ id, name }) => choiceOf(id, textIn(name, language)));
      // People may also say that they no longer know where something stands, whether the view shows such things or not.
      return view_.preset === 'physical'
        ? [...choices, choiceOf(UNKNOWN_PLACE, BOX_WORDS['no-place'][language])]
        : choices;
    }
    const moved = new Set(ids);
    const zones = document_.zones
      .values()
      .filter((zone) => !model.lineOf(zone.id).some(({ id }) => moved.has(id)))
      .map((zone) => zoneChoice(zone, model, language));
    return [...zones, { choice: { id: OUTSIDE, label: outside }, names: [outside], words: [] }];
  }, [ids, document_, model, language, outside, zoned, view_]);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const picks = useMemo(
    () =>
      findChoices(all, wanted).map((pick) => {
        const type = library.zones.get(model.zone(pick.id)?.kind ?? '');
        return pick.id === OUTSIDE ? pick : { ...pick, icon: <ZoneIcon look={type?.look ?? 'unknown'} /> };
      }),
    [all, wanted, library, model],
  );

  const [first, ...others] = ids;
  const named = textIn((model.asset(first ?? '') ?? model.zone(first ?? ''))?.name, language);
  const what = others.length === 0 ? named : t('keys.moveTo.andOthers', { name: named, count: others.length });

  const move = (id: string): void => {
    const { edit, show, say, view } = store.getState();
    const zone = model.zone(id);
    const before = store.getState().document;
    // Where boxes are places, machines or departments, that is what is changed; the view finds a free spot there.
    const change: Edit = zoned
      ? moveToZone(ids, zone?.id, view, library)
      : (document) => putInto(document, view_.preset, ids, id === OUTSIDE ? undefined : id, view_.groupBy);
    edit('keys.step.moved', change);
    show(undefined);
    if (store.getState().document === before) return;
    canvasApi.reveal(ids);
    say({
      text:
        id === OUTSIDE
          ? t('keys.moveTo.doneOutside', { things: what })
          : t('keys.moveTo.done', { things: what, zone: textIn(boxName(model, id), language) || outside }),
      undo: true,
    });
  };

  return (
    <DialogFrame title={t('keys.moveTo.heading', { things: what })}>
      <PickList
        label={t('keys.moveTo.zone')}
        placeholder={t('shell.pick.search')}
        query={query}
        searched={wanted}
        onQuery={setQuery}
        picks={picks}
        onPick={move}
        nothing={t('shell.find.nothing', { query: wanted })}
        more={(count) => t('keys.pick.more', { count })}
      />
    </DialogFrame>
  );
}
