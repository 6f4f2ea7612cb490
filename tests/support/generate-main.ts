import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serialiseDocument } from '../../src/core/document/serialise';
import { library } from '../../src/templates';
import { generateHospital } from './generator/generate';

const USAGE =
  'npm run generate -- --assets N --seed S [--out FILE]\nWrites a generated hospital of N assets; without --out to standard output.\n';

/** The command behind `npm run generate`. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: { assets: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  });
  const assets = Number(values.assets);
  const seed = Number(values.seed ?? 1);
  if (!Number.isInteger(assets) || assets < 20 || assets > 100_000 || !Number.isInteger(seed)) {
    process.stderr.write(`${USAGE}N is a whole number from 20 to 100000, S a whole number.\n`);
    return 2;
  }
  const text = serialiseDocument(generateHospital(library, assets, seed));
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
  return 0;
};
