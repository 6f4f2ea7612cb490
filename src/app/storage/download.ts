import { pause } from '../../workers/pause';

/** How long the page may be held up at a stretch, in milliseconds. */
const STRETCH = 8;

/** The text as bytes of the browser, piece by piece, since encoding many megabytes takes a while. */
const blobOf = async (pieces: readonly BlobPart[], type: string): Promise<Blob> => {
  const blobs: Blob[] = [];
  let since = performance.now();
  for (const piece of pieces) {
    blobs.push(new Blob([piece]));
    if (performance.now() - since < STRETCH) continue;
    await pause();
    since = performance.now();
  }
  return new Blob(blobs, { type });
};

/** Gives a file to the person, through the browser's own way of saving. Its text may come in pieces. */
export const download = async (text: string | readonly BlobPart[], name: string, mediaType: string): Promise<void> => {
  const blob = await blobOf(typeof text === 'string' ? [text] : text, mediaType);
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click, so its address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that file systems refuse are named to be replaced
const REFUSED = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A file name made of a title: what file systems refuse is replaced, and it is never empty. */
export const fileName = (title: string, extension: string): string => {
  const base = title.replace(REFUSED, '-').trim().replace(/\.+$/, '').slice(0, 80).trim();
  return `${base === '' ? 'sekisho' : base}.${extension}`;
};
