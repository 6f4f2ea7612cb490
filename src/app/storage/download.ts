/** Gives a file to the person, through the browser's own way of saving. */
export const download = (text: string, name: string, mediaType: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
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
