import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OVERLAY_IDS, overlayName } from '../../core/drawing/overlays/overlays';
import { textIn } from '../../core/library/text';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { Menu, type MenuGroup } from '../widgets/Menu';

/** The entries from which reachability can be shown: kinds of zones outside, and the first of what is selected. */
const useEntries = (): MenuGroup => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const [first] = useEditor((state) => state.selection);
  const chosen = useEditor((state) => state.reachFrom);
  const look = useEditor((state) => state.look);
  const kinds = useEditor((state) => state.reach?.kinds) ?? [];
  const nameOf = (kind: string): string => {
    if (kind === 'line') return t('find.overlay.line');
    if (kind === 'web') return t('find.overlay.web');
    return model.library.zones.get(kind)?.label[language] ?? kind;
  };
  const elements = [...new Set([chosen, first])].flatMap((id) => {
    const element = id === undefined ? undefined : (model.asset(id) ?? model.zone(id));
    return element === undefined ? [] : [element];
  });
  const entries = [
    ...kinds.map((kind) => ({ id: kind, label: nameOf(kind) })),
    ...elements.map(({ id, name }) => ({
      id: id as string,
      label: t('find.overlay.selected', { name: textIn(name, language) || id }),
    })),
  ];
  return {
    id: 'from',
    heading: t('find.overlay.from'),
    entries: [{ id: undefined, label: t('find.overlay.everywhere') }, ...entries].map(({ id, label }) => ({
      id: `from ${id ?? ''}`,
      label,
      radio: true,
      checked: id === chosen,
      run: () => look({ reachFrom: id }),
    })),
  };
};

/** The groups of the menu; with the entries while reachability is asked for. */
function ReachMenu(props: { readonly groups: readonly MenuGroup[]; readonly name: string }) {
  return <Choice groups={[...props.groups, useEntries()]} name={props.name} />;
}

function Choice({ groups, name }: { readonly groups: readonly MenuGroup[]; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <Menu label={t('find.overlay.chosen', { name })} className="btn ghost compact" groups={groups}>
      <span className="quiet narrow-out">{t('find.overlay.heading')}</span>
      <strong className="cut">{name}</strong>
      <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
    </Menu>
  );
}

/** The one switch for what the drawing says about devices. */
export function OverlayMenu() {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const overlay = useEditor((state) => state.overlay);
  const look = useEditor((state) => state.look);
  const name = overlayName(overlay, language);
  const groups: readonly MenuGroup[] = [
    {
      id: 'overlay',
      heading: t('find.overlay.heading'),
      entries: OVERLAY_IDS.map((id) => ({
        id,
        label: overlayName(id, language),
        radio: true,
        checked: id === overlay,
        run: () => look({ overlay: id }),
      })),
    },
  ];
  return overlay === 'reach' ? <ReachMenu groups={groups} name={name} /> : <Choice groups={groups} name={name} />;
}
