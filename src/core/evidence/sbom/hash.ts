import type { ComponentHash } from './sbom';

/**
 * A hash in one spelling, none where the algorithm or the value is missing: `SHA256`, `sha256` and the address that ends
 * in `checksumAlgorithm_sha256` are all `SHA-256`, and values are lower-case hexadecimals.
 */
export const hashOf = (algorithm: string | undefined, value: string | undefined): readonly ComponentHash[] => {
  if (algorithm === undefined || value === undefined) return [];
  const name = algorithm
    .replace(/^.*checksumAlgorithm_/i, '')
    .toUpperCase()
    .replace(/^SHA(\d+)$/, 'SHA-$1')
    .replace(/^SHA3_/, 'SHA3-');
  return [{ algorithm: name, value: value.toLowerCase() }];
};
