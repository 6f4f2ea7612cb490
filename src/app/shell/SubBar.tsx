import {
  ChevronDown,
  Hand,
  Maximize,
  Minus,
  MousePointer2,
  MoveUpRight,
  Plus,
  SquareDashed,
  StickyNote,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasApi, useCanvasZoom } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import { useChoice } from '../store/late';
import type { Overlay, Tool } from '../store/session-slice';
import { IconButton } from '../widgets/IconButton';
import { Menu } from '../widgets/Menu';
import { Mishap } from '../widgets/Mishap';
import { FilterButton } from './FilterButton';
import { OverlayMenu } from './OverlayMenu';

const Legend = lazy(async () => ({ default: (await import('./Legend')).Legend }));

const OVERLAYS: readonly Overlay[] = ['flows', 'trustBoundaries', 'responsibility', 'attackPath'];

function OverlayBox({ overlay }: { readonly overlay: Overlay }) {
  const { t } = useTranslation();
  const toggle = useEditor((state) => state.toggleOverlay);
  const [shown, choose] = useChoice(
    useEditor((state) => state.overlays[overlay]),
    () => toggle(overlay),
  );
  return (
    <label className="check">
      <input type="checkbox" checked={shown} onChange={({ target }) => choose(target.checked)} />
      {t(`shell.overlay.${overlay}`)}
    </label>
  );
}

/** The bar above the canvas: tools, what is shown, legend, zoom. */
export function SubBar() {
  const { t } = useTranslation();
  const tool = useEditor((state) => state.tool);
  const overlays = useEditor((state) => state.overlays);
  const put = useEditor((state) => state.put);
  const show = useEditor((state) => state.show);
  const toggle = useEditor((state) => state.toggleOverlay);
  const zoom = useCanvasZoom();

  const choice = (id: Tool, icon: ReactNode) => (
    <IconButton className="tool" label={t(`shell.tool.${id}`)} pressed={tool === id} onPress={() => put({ tool: id })}>
      {icon}
    </IconButton>
  );
  return (
    <section className="sub" data-region="tools" aria-label={t('shell.region.tools')}>
      <div className="tools">
        {choice('select', <MousePointer2 size={16} strokeWidth={1.6} />)}
        {choice('pan', <Hand size={16} strokeWidth={1.6} />)}
        <IconButton
          className="tool"
          label={t('keys.command.addDevice')}
          keys="A"
          onPress={() => show({ kind: 'addDevice' })}
        >
          <Plus size={16} strokeWidth={1.6} />
        </IconButton>
        {choice('zone', <SquareDashed size={16} strokeWidth={1.6} />)}
        {choice('flow', <MoveUpRight size={16} strokeWidth={1.6} />)}
        <IconButton
          className="tool"
          label={t('keys.command.addNote')}
          keys="S"
          onPress={() => canvasApi.run('addNote')}
        >
          <StickyNote size={16} strokeWidth={1.6} />
        </IconButton>
      </div>
      <fieldset className="overlays">
        <legend className="hidden-text">{t('shell.overlay.heading')}</legend>
        <span className="quiet overlays-word" aria-hidden="true">
          {t('shell.overlay.heading')}
        </span>
        {OVERLAYS.map((overlay) => (
          <OverlayBox key={overlay} overlay={overlay} />
        ))}
      </fieldset>
      {/* Where the bar is too short for the boxes, the same choices stand in a menu; the style sheet shows one of them. */}
      <div className="overlays-menu">
        <Menu
          label={t('shell.overlay.heading')}
          className="btn ghost compact"
          groups={[
            {
              id: 'overlays',
              entries: OVERLAYS.map((overlay) => ({
                id: overlay,
                label: t(`shell.overlay.${overlay}`),
                checked: overlays[overlay],
                run: () => toggle(overlay),
              })),
            },
          ]}
        >
          {t('shell.overlay.heading')}
          <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
        </Menu>
      </div>
      <OverlayMenu />
      <FilterButton />
      <div className="sub-end">
        <LegendButton />
        <IconButton
          className="btn ghost compact square zoom-step"
          label={t('keys.command.zoomOut')}
          keys="-"
          onPress={() => canvasApi.zoomBy(0.8)}
        >
          <Minus size={14} strokeWidth={1.8} />
        </IconButton>
        <button
          type="button"
          className="btn ghost compact zoom"
          title={t('keys.command.zoomFull')}
          aria-label={t('shell.zoom', { zoom })}
          onClick={() => canvasApi.zoomTo(1)}
        >
          {zoom}%
        </button>
        <IconButton
          className="btn ghost compact square zoom-step"
          label={t('keys.command.zoomIn')}
          keys="+"
          onPress={() => canvasApi.zoomBy(1.25)}
        >
          <Plus size={14} strokeWidth={1.8} />
        </IconButton>
        <IconButton
          className="btn ghost compact square zoom-fit"
          label={t('keys.command.zoomFit')}
          keys="0"
          onPress={() => canvasApi.zoomToFit()}
        >
          <Maximize size={14} strokeWidth={1.8} />
        </IconButton>
      </div>
    </section>
  );
}

function LegendButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div ref={place}>
      <button type="button" className="btn ghost compact" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('shell.legend.heading')}
      </button>
      {open && (
        <Mishap>
          <Suspense fallback={null}>
            <Legend />
          </Suspense>
        </Mishap>
      )}
    </div>
  );
}
