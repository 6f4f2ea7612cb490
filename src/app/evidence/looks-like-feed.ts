/** So much of a file tells whether it is vulnerability data. */
const BEGINNING = 65_536;
const ZIP = 'PK\u0003\u0004';
const GZIP = '\u001f\u008b';
/** In the header of the first entry of a zip file: where the length of its name stands, and the name. */
const ZIP_NAME = { length: 26, at: 30 };

const FEED =
  /"NVD_CVE"|"CVE_Items"|"cve_items"|"vulnerabilities"\s*:\s*\[\s*\{\s*"(?:cve"\s*:\s*\{|cveID")|"catalogVersion"|"schema_version"\s*:\s*"1\.|^\ufeff?#model_version:|^\ufeff?cve,epss|^\ufeff?"?cveID"?,/;

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const isZipOfJson = (bytes: Uint8Array): boolean => {
  const length = (bytes[ZIP_NAME.length] ?? 0) + 256 * (bytes[ZIP_NAME.length + 1] ?? 0);
  return latin(bytes.subarray(ZIP_NAME.at, ZIP_NAME.at + length))
    .toLowerCase()
    .endsWith('.json');
};

/** The beginning of what is packed; what is there so far where the rest is cut off. */
const unpackedStart = async (piece: Blob): Promise<string> => {
  const reader = piece.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value?.subarray(0, BEGINNING));
};

/** Ids by which sources call vulnerabilities. */
const IDS = /"(?:CVE-\d{4}-\d{4,}|GHSA(?:-[2-9a-z]{4}){3})"/;
const PAPER = /"bomFormat"|"spdxVersion"|"csaf_version"|https:\/\/openvex\.dev/;

/** Whether a text may be such data although it does not begin as the known sources write it: it begins with their ids. */
export const mayBeFeed = (beginning: string): boolean => IDS.test(beginning) && !PAPER.test(beginning);

/** The same for a file, by as much of it. */
export const mayFileBeFeed = async (file: Blob): Promise<boolean> => {
  try {
    return mayBeFeed(await file.slice(0, BEGINNING).text());
  } catch {
    return false;
  }
};

/** Whether a file holds what is known of vulnerabilities in general, told by its beginning, so that it can be any size. */
export const looksLikeFeed = async (file: Blob): Promise<boolean> => {
  try {
    const piece = file.slice(0, BEGINNING);
    const bytes = new Uint8Array(await piece.arrayBuffer());
    const start = latin(bytes.subarray(0, ZIP.length));
    if (start === ZIP) return isZipOfJson(bytes);
    return FEED.test(start.startsWith(GZIP) ? await unpackedStart(piece) : new TextDecoder().decode(bytes));
  } catch {
    // Its reader says what is wrong with it.
    return false;
  }
};
