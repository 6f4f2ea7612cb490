import type { HospitalDocument } from '../../src/core/document/document';
import { readPlain } from '../../src/core/formats/plain';
import { type Model, modelOf } from '../../src/core/model/model';
import { library } from '../../src/templates';

type Elements = readonly Readonly<Record<string, unknown>>[];

/** The parts of a small hospital, as in a plain hospital model. */
export interface Parts {
  readonly perspective?: 'hospital' | 'manufacturer';
  readonly zones?: Elements;
  readonly nodes?: Elements;
  readonly flows?: Elements;
  readonly boundaries?: Elements;
}

export const documentOf = (parts: Parts): HospitalDocument => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'test', title: 'Test', ...parts });
  if (!read.ok) throw new Error(read.issues.map(({ code, path }) => `${code} ${path}`).join(', '));
  return read.value;
};

export const modelWith = (parts: Parts): Model => modelOf(documentOf(parts), library);
