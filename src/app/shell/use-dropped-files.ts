import { useEffect, useState } from 'react';
import type { Files } from '../storage/files';
import { isWriting } from './key-press';

const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') === true;

/** A pasted text that may be a document; copied elements are the canvas's own business. */
const looksLikeDocument = (text: string): boolean =>
  /^\s*\{/.test(text) && !text.slice(0, 200).includes('sekisho-clip');

/** Opens files dropped anywhere on the page, and pasted files or texts. Says whether one is held over the page. */
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
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void files.openFile(file, file.name);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file !== undefined) void files.openFile(file, file.name);
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
