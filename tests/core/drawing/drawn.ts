import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import type { Placement } from '../../../src/core/document/view';
import type { Scene } from '../../../src/core/drawing/scene';
import { type SceneOptions, sceneOf } from '../../../src/core/drawing/scene-of';
import { readPlain } from '../../../src/core/formats/plain';
import { readFile } from '../../../src/core/formats/read-file';
import { layOut } from '../../../src/core/layout/layout';
import { type Model, modelOf } from '../../../src/core/model/model';
import { emptyTable, type Table } from '../../../src/core/table';
import { library } from '../../../src/templates';

const HOSPITALS = resolve(import.meta.dirname, '../../../templates/hospitals');

export const EXAMPLES = ['clinic-remote-vpn', 'general-hospital-300', 'mfr-cloud-samd', 'mfr-infusion-pump'] as const;

/** One of the example hospitals that come with the program. */
export const example = (name: (typeof EXAMPLES)[number]): HospitalDocument => {
  const read = readFile(readFileSync(join(HOSPITALS, `${name}.json`), 'utf8'), `${name}.json`);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.document;
};

/** A hospital written down as a plain model. */
export const plain = (model: Readonly<Record<string, unknown>>): HospitalDocument => {
  const read = readPlain({
    schema: 'neutral-hospital-model/1',
    id: 'h',
    title: 'H',
    perspective: 'hospital',
    ...model,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};

export const modelFor = (document: HospitalDocument): Model => modelOf(document, library);

export const laidOut = (model: Model, known: Table<Placement> = emptyTable()): Table<Placement> =>
  known.setAll(layOut(model, known) ?? []);

export const sceneFor = (
  document: HospitalDocument,
  options: Partial<SceneOptions> & { readonly report?: Report } = {},
): Scene => {
  const model = modelFor(document);
  return sceneOf(model, { placements: laidOut(model) }, { language: 'ja', ...options });
};
