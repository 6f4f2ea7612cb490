const HEX = 16;

/** In small hexadecimals; `undefined` where the browser works none out, as on a page that came without protection. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(HEX).padStart(2, '0')).join('');
};
