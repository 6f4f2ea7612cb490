import { useEffect, useState } from 'react';
import type { Files } from '../storage/files';
import type { EditorStore } from '../store/editor';
import { type DropTarget, dropTargetAt } from './drop-target';
import { isWriting } from './key-press';

const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') === true;

/** A pasted text that may be a document; copied elements are the canvas's own business. */
const looksLikeDocument = (text: string): boolean =>
  /^\s*\{/.test(text) && !text.slice(0, 200).includes('sekisho-clip');

/** So that the page is not drawn anew for every step of the pointer. */
const isSame = (a: DropTarget | undefined, b: DropTarget): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Opens files dropped anywhere on the page, on a device as meant for it, and pasted files or texts. While files are held
 * over the page, gives where they would go.
 */
export const useDroppedFiles = (files: Files, pasted: string, store: EditorStore): DropTarget | undefined => {
  const [held, setHeld] = useState<DropTarget>();
  useEffect(() => {
    const targetOf = ({ clientX, clientY }: DragEvent): DropTarget => dropTargetAt(clientX, clientY, store.getState());
    const onDrag = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer) || event.dataTransfer === null) return;
      event.preventDefault();
      const target = targetOf(event);
      event.dataTransfer.dropEffect = target.kind === 'busy' ? 'none' : 'copy';
      setHeld((before) => (isSame(before, target) ? before : target));
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(undefined);
    };
    const onDrop = (event: DragEvent): void => {
      setHeld(undefined);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      const target = targetOf(event);
      if (target.kind === 'busy') return;
      void files.openFiles(dropped, target.kind === 'device' ? target.id : undefined);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      const held = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (held.length > 0) void files.openFiles(held);
      else if (looksLikeDocument(text)) void files.openFile(new Blob([text]), pasted);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [files, pasted, store]);
  return held;
};
