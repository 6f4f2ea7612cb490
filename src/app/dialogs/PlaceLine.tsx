import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlaceLevel } from '../../core/document/places';
import { type PlaceEntry, targetsFor } from '../../core/views/places-in';
import { EditField } from '../widgets/EditField';
import { Menu, type MenuEntry, type MenuGroup } from '../widgets/Menu';

interface PlaceLineProps {
  readonly place: PlaceEntry;
  readonly places: readonly PlaceEntry[];
  readonly isNaming: boolean;
  /** How many assets are selected. */
  readonly chosen: number;
  /** Levels that can be added inside. */
  readonly inner: readonly PlaceLevel[];
  onNaming(on: boolean): void;
  onRename(name: string): void;
  onMove(into: string | undefined): void;
  onRemove(): void;
  onPut(): void;
  onShow(): void;
  onAdd(level: PlaceLevel): void;
}

/** One place in the tree, with what can be done with it. */
export function PlaceLine(props: PlaceLineProps) {
  const { t } = useTranslation();
  const { place, places, isNaming, chosen } = props;
  const name = place.path.at(-1) ?? '';
  const moves: readonly MenuEntry[] = [
    ...(place.path.length > 1
      ? [{ id: 'out', label: t('views.place.outermost'), run: () => props.onMove(undefined) }]
      : []),
    ...targetsFor(place, places).map((other) => ({
      id: other.id,
      label: other.path.join(' › '),
      run: () => props.onMove(other.id),
    })),
  ];
  const groups: readonly MenuGroup[] = [
    {
      id: 'place',
      entries: [
        { id: 'rename', label: t('views.place.rename'), run: () => props.onNaming(true) },
        { id: 'show', label: t('views.place.show'), run: props.onShow },
        {
          id: 'put',
          label: t('views.place.putHere', { count: chosen }),
          disabled: chosen === 0,
          run: props.onPut,
        },
        ...props.inner.map((level) => ({
          id: level,
          label: t(`views.addLevel.${level}`),
          run: () => props.onAdd(level),
        })),
        { id: 'remove', label: t('views.place.remove'), run: props.onRemove },
      ],
    },
    ...(moves.length === 0 ? [] : [{ id: 'move', heading: t('views.place.moveInto'), entries: moves }]),
  ];
  return (
    <li style={{ paddingInlineStart: `${(place.path.length - 1) * 20}px` }}>
      <span className="quiet small place-level">{t(`views.level.${place.level}`)}</span>
      {isNaming ? (
        <EditField
          label={t('views.place.name', { level: t(`views.level.${place.level}`) })}
          value={name}
          onCommit={(text) => {
            props.onNaming(false);
            if (text.trim() !== '') props.onRename(text);
          }}
          autoFocus
          onEnd={() => props.onNaming(false)}
        />
      ) : (
        <span className="place-name">{name}</span>
      )}
      <span className="quiet small">{t('views.place.devices', { count: place.assets })}</span>
      <Menu label={name} className="btn ghost compact square" groups={groups} align="end">
        <Ellipsis size={14} strokeWidth={1.8} aria-hidden="true" />
      </Menu>
    </li>
  );
}
