import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putInto } from '../../core/document/edits/contain';
import { addPlace, movePlace, removePlace, renamePlace } from '../../core/document/edits/places';
import { viewsInOrder } from '../../core/document/edits/views';
import {
  PLACE_LEVELS,
  type PlaceLevel,
  type PlacePath,
  placeOf,
  placePathOf,
  UNKNOWN_PLACE,
} from '../../core/document/places';
import { type PlaceEntry, placesIn } from '../../core/views/places-in';
import { drillInto } from '../canvas/drill';
import { viewIn } from '../canvas/view-in';
import { useFiles } from '../storage/files-context';
import { useEditor, useEditorStore } from '../store/editor';
import { DialogFrame } from './DialogFrame';
import { PlaceLine } from './PlaceLine';

/** The tree of buildings, floors, rooms and racks: add, rename, move, remove, and put what is selected there. */
export default function PlacesDialog() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const files = useFiles();
  const document = useEditor((state) => state.document);
  const shown = useEditor(viewIn);
  const selection = useEditor((state) => state.selection);
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const places = useMemo(() => placesIn(document), [document]);
  const physical =
    shown.preset === 'physical' ? shown : viewsInOrder(document).find((view) => view.preset === 'physical');
  const { edit, show, put } = store.getState();
  const chosen = selection.filter((id) => document.assets.has(id));
  const unknown = document.assets.values().filter((asset) => placeOf(asset) === UNKNOWN_PLACE).length;

  const add = (level: PlaceLevel, around: PlacePath): void => {
    if (physical === undefined) return;
    const taken = new Set(places.map(({ path }) => path.at(-1)));
    const base = t(`views.level.${level}`);
    let name: string = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base} ${number}`;
    edit('views.step.addPlace', addPlace(physical.id, { ...around, [level]: name }));
    setRenaming([...Object.values(around), name].join('\u0000'));
  };
  const innerLevels = (level: PlaceLevel): readonly PlaceLevel[] =>
    PLACE_LEVELS.slice(PLACE_LEVELS.indexOf(level) + 1).slice(0, 2);

  if (physical === undefined)
    return (
      <DialogFrame title={t('views.place.heading')}>
        <p className="ph">{t('views.place.needsView')}</p>
        <button
          type="button"
          className="btn primary"
          data-first
          onClick={() => void files.addView({ preset: 'physical' }, 'keys.step.viewAdded')}
        >
          {t('views.place.addView')}
        </button>
      </DialogFrame>
    );
  const line = (place: PlaceEntry) => (
    <PlaceLine
      key={place.id}
      place={place}
      places={places}
      isNaming={renaming === place.path.join('\u0000')}
      chosen={chosen.length}
      onNaming={(on) => setRenaming(on ? place.path.join('\u0000') : undefined)}
      onRename={(name) => edit('views.step.renamePlace', renamePlace(place.id, name))}
      onMove={(into) => edit('views.step.movePlace', movePlace(place.id, into))}
      onRemove={() => edit('views.step.removePlace', removePlace(place.id))}
      onPut={() => edit('views.step.putInPlace', (before) => putInto(before, 'physical', chosen, place.id))}
      onShow={() => {
        show(undefined);
        put({ view: physical.id });
        drillInto(store, place.id);
      }}
      inner={innerLevels(place.level)}
      onAdd={(level) => add(level, placePathOf(place.id) ?? {})}
    />
  );
  return (
    <DialogFrame
      title={t('views.place.heading')}
      wide
      actions={
        <button type="button" className="btn primary" data-first onClick={() => add('building', {})}>
          {t('views.addLevel.building')}
        </button>
      }
    >
      <p className="quiet small ph">{t('views.place.how')}</p>
      {places.length === 0 ? <p>{t('views.place.none')}</p> : <ul className="place-tree">{places.map(line)}</ul>}
      {unknown > 0 && <p className="unknown-place">{t('views.place.unknown', { count: unknown })}</p>}
    </DialogFrame>
  );
}
