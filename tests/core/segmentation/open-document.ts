import { readFileSync } from 'node:fs';
import type { HospitalDocument } from '../../../src/core/document/document';
import { readPlain } from '../../../src/core/formats/plain';
import { type Model, modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';

export const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'));

/** The document of a plain hospital model, given as JSON. */
export const documentOf = (plain: unknown): HospitalDocument => {
  const read = readPlain(plain);
  if (!read.ok) throw new Error(`cannot be read: ${JSON.stringify(read.issues)}`);
  return read.value;
};

export const modelOfPlain = (plain: unknown): Model => modelOf(documentOf(plain), library);

export const openFixture = (id: string): Model => modelOfPlain(fixture(`plain/${id}.json`));
