import { useEffect, useState } from 'react';
import { canvasApi } from '../canvas/canvas-api';
import type { Files } from '../storage/files';
import { isWriting } from './key-press';

const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') === true;

/** A pasted text that may be a document; copied elements are the canvas's own business. */
const looksLikeDocument = (text: string): boolean =>
  /^\s*\{/.test(text) && !text.slice(0, 200).includes('sekisho-clip');

/**
 * Opens files dropped anywhere on the page, on a device as meant for it, and pasted files or texts. Says whether one is
 * held over the page.
 */
export const useDroppedFiles = (files: Files, pasted: string): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      void files.openFiles(dropped, canvasApi.deviceAt(event.clientX, event.clientY));
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
  }, [files, pasted]);
  return over;
};
