import './canvas.css';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { viewName } from '../shell/view-name';
import { useFiles } from '../storage/files-context';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { attachDrop } from './attach-drop';
import { Breadcrumbs } from './Breadcrumbs';
import { CanvasMenu } from './CanvasMenu';
import { registerCanvas } from './canvas-api';
import { createCanvasStore } from './canvas-state';
import { describe } from './describe';
import type { Desk } from './desk';
import { EmptyDrawing } from './EmptyDrawing';
import { attachKeyboard } from './keyboard';
import { Minimap } from './Minimap';
import { makeApi } from './make-api';
import { NearLayer } from './NearLayer';
import { NoteField } from './NoteField';
import { attachPointer } from './pointer';
import { RenameField } from './RenameField';
import { SpokenTree } from './SpokenTree';
import { boxOf } from './scene-index';
import { useFindings } from './use-findings';
import { useFollow } from './use-follow';
import { useKeptActive } from './use-kept-active';
import { useMotion } from './use-motion';
import { usePainter } from './use-painter';
import { usePutDown } from './use-put-down';
import { useReadyIndex } from './use-ready-index';
import { useRehearsal } from './use-rehearsal';
import { useDrawing, viewIn } from './use-scene';
import { usePlacesForNewcomers } from './use-shown-view';

/** The drawing of the open document: painted below, with real elements above it for what is near enough to touch. */
export function DiagramCanvas() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const files = useFiles();
  const [canvas] = useState(createCanvasStore);
  const drawing = useDrawing(() => canvas.getState().held !== undefined);
  const { index, stage } = drawing;
  const latest = useRef(index);
  latest.current = index;
  const surface = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const proxy = useId();
  const selection = useEditor((state) => state.selection);
  const tool = useEditor((state) => state.tool);
  const active = useStore(canvas, (state) => state.active);
  const by = useStore(canvas, (state) => state.by);
  const panning = useStore(canvas, (state) => state.panning);
  const words = useRef(t);
  words.current = t;
  const desk = useMemo<Desk>(
    () => ({ store, canvas, files, index: () => latest.current, words: () => words.current }),
    [store, canvas, files],
  );

  const shown = useMotion(index);
  const painted = usePainter(picture, surface, canvas, shown);
  useReadyIndex(index);
  useRehearsal();
  usePutDown(canvas, drawing);
  useFollow(desk, index);
  useKeptActive(canvas, index);
  usePlacesForNewcomers();
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const detach = [
      attachPointer(element, { ...desk, view: () => viewIn(store.getState()).id }),
      attachKeyboard(element, desk),
      attachDrop(element, desk, library),
      registerCanvas(makeApi(desk, library, () => surface.current)),
    ];
    return () => {
      for (const one of detach) one();
    };
  }, [store, desk, library]);

  const findings = useFindings();
  const say = useCallback((id: string) => describe(index, id, findings(id), t), [index, findings, t]);
  const view = useEditor((state) => viewName(viewIn(state), state.language, t));
  const shownActive = active !== undefined && boxOf(index, active) !== undefined ? active : undefined;
  const cursor = panning || tool === 'pan' ? ' pans' : tool === 'select' ? '' : ' draws';
  return (
    <div className={`canvas${cursor}`}>
      <div
        ref={surface}
        data-canvas
        data-stage={stage}
        data-has-active={shownActive !== undefined || undefined}
        data-region-start
        className="canvas-surface"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is one stop for the keyboard and answers to keys
        tabIndex={0}
        role="application"
        aria-label={t('canvas.label', { view })}
        aria-roledescription={t('canvas.role')}
        aria-activedescendant={shownActive === undefined ? undefined : proxy}
      >
        <canvas ref={picture} />
        {shownActive !== undefined && (
          <SpokenTree
            index={index}
            active={shownActive}
            by={by}
            selection={selection}
            activeId={proxy}
            describe={say}
          />
        )}
        <NearLayer canvas={canvas} index={shown} selection={selection} describe={say} />
      </div>
      <RenameField canvas={canvas} index={index} />
      <NoteField desk={desk} index={index} />
      <Minimap canvas={canvas} scene={painted} />
      <Breadcrumbs />
      <CanvasMenu desk={desk} index={index} selection={selection} />
      {index.scene.zones.length + index.scene.devices.length === 0 && <EmptyDrawing />}
    </div>
  );
}
