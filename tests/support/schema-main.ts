import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentSchemaText, PUBLISHED, PUBLISHED_PACK, packSchemaText } from '../schema/document-schema';

/** The command behind `npm run schema`: publishes the JSON Schemas that the code checks with. */
export const main = (): number => {
  writeFileSync(resolve(import.meta.dirname, '../..', PUBLISHED), documentSchemaText());
  writeFileSync(resolve(import.meta.dirname, '../..', PUBLISHED_PACK), packSchemaText());
  process.stdout.write(`${PUBLISHED}\n${PUBLISHED_PACK}\n`);
  return 0;
};
