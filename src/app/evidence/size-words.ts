const KIBI = 1024;

/** A size as people read it: `12 kB`, `3.4 MB`. */
export const sizeWords = (bytes: number): string => {
  if (bytes < KIBI) return `${bytes} B`;
  const kilo = bytes / KIBI;
  return kilo < KIBI ? `${Math.round(kilo)} kB` : `${(kilo / KIBI).toFixed(1)} MB`;
};
