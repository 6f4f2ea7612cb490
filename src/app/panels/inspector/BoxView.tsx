import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { movePlace, removePlace, renamePlace } from '../../../core/document/edits/places';
import { levelOf, placeIdOf, placePathOf } from '../../../core/document/places';
import { textIn } from '../../../core/library/text';
import type { ZoneId } from '../../../core/model/id';
import type { Model } from '../../../core/model/model';
import { BOX_WORDS, boxKindOf, boxZone } from '../../../core/views/boxes';
import { wayTo } from '../../../core/views/drilled';
import { placesIn, targetsFor } from '../../../core/views/places-in';
import { shownModel } from '../../../core/views/shown';
import { drillInto } from '../../canvas/drill';
import { useShownView } from '../../canvas/use-shown-view';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { ZoneIcon } from '../../widgets/DeviceIcon';
import { EditField } from '../../widgets/EditField';
import { Menu } from '../../widgets/Menu';

/** So many names are listed; the tables and the drawing show the rest. */
const LISTED = 40;

const under = (model: Model, box: ZoneId): readonly string[] => [
  ...model.assetsIn(box).map(({ id }) => id),
  ...model.zonesIn(box).flatMap(({ id }) => under(model, id)),
];

/** A box of a view that is no element of the hospital: what it is, what stands there, and for places what can be done. */
export function BoxView({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const view = useShownView();
  const language = useEditor((state) => state.language);
  const inside = useMemo(() => under(shownModel(model, view), id as ZoneId), [model, view, id]);
  const box = boxZone(model.source, id);
  const kind = box === undefined ? undefined : boxKindOf(box);
  if (box === undefined || kind === undefined) return null;
  const path = placePathOf(id);
  const level = path === undefined ? undefined : levelOf(path);
  const name = textIn(box.name, language);
  const way = wayTo(model, view, id).slice(0, -1);
  const rename = (words: string): void => {
    if (level === undefined || words.trim() === '') return;
    const { edit, select } = store.getState();
    edit('views.step.renamePlace', renamePlace(id, words));
    select([placeIdOf({ ...path, [level]: words.trim() })]);
  };
  return (
    <>
      <header className="inspector-head">
        <ZoneIcon look={kind === 'no-place' || kind === 'no-party' ? 'unknown' : 'place'} size={32} />
        <div className="inspector-title">
          <h2>
            {level === undefined ? (
              name
            ) : (
              <EditField
                className="edit-field title-field"
                label={t('views.place.name', { level: t(`views.level.${level}`) })}
                value={name}
                onCommit={rename}
              />
            )}
          </h2>
          <p className="inspector-path">
            {[...way.map((one) => textIn(boxZone(model.source, one)?.name, language)), BOX_WORDS[kind][language]].join(
              ' › ',
            )}
          </p>
        </div>
      </header>
      <div className="inspector-body">
        <div className="insp-group box-actions">
          <button type="button" className="btn compact" onClick={() => drillInto(store, id)}>
            {t('views.place.show')}
          </button>
          {level !== undefined && <PlaceActions id={id} />}
        </div>
        <section className="insp-group">
          <h3>{t('views.box.here', { count: inside.length })}</h3>
          {inside.length === 0 && <p className="panel-quiet ph">{t('views.box.empty')}</p>}
          <ul className="finding-rows">
            {inside.slice(0, LISTED).map((one) => (
              <li key={one}>
                <button type="button" onClick={() => store.getState().select([one])}>
                  <span>{textIn(model.asset(one)?.name, language) || one}</span>
                </button>
              </li>
            ))}
          </ul>
          {inside.length > LISTED && (
            <p className="panel-quiet">{t('views.box.more', { count: inside.length - LISTED })}</p>
          )}
        </section>
      </div>
    </>
  );
}

/** Moving a place into another, taking it away, and the tree of all. */
function PlaceActions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const edit = useEditor((state) => state.edit);
  const select = useEditor((state) => state.select);
  const show = useEditor((state) => state.show);
  const places = useMemo(() => placesIn(document), [document]);
  const place = places.find((one) => one.id === id);
  const move = (into: string | undefined): void => {
    edit('views.step.movePlace', movePlace(id, into));
    select([]);
  };
  const targets = place === undefined ? [] : targetsFor(place, places);
  const out = (place?.path.length ?? 0) > 1;
  const entries = [
    ...(out ? [{ id: 'out', label: t('views.place.outermost'), run: () => move(undefined) }] : []),
    ...targets.map((other) => ({ id: other.id, label: other.path.join(' › '), run: () => move(other.id) })),
  ];
  return (
    <>
      {entries.length > 0 && (
        <Menu label={t('views.place.moveInto')} className="btn compact" groups={[{ id: 'into', entries }]}>
          {t('views.place.moveInto')}
        </Menu>
      )}
      <button type="button" className="btn compact" onClick={() => show({ kind: 'places' })}>
        {t('views.places')}
      </button>
      <button
        type="button"
        className="btn compact"
        onClick={() => {
          edit('views.step.removePlace', removePlace(id));
          select([]);
        }}
      >
        {t('views.place.remove')}
      </button>
    </>
  );
}
