import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentSchemaText, PUBLISHED } from '../schema/document-schema';

/** The command behind `npm run schema`: publishes the JSON Schema that the code checks with. */
export const main = (): number => {
  writeFileSync(resolve(import.meta.dirname, '../..', PUBLISHED), documentSchemaText());
  process.stdout.write(`${PUBLISHED}\n`);
  return 0;
};
