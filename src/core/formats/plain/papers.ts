import * as v from 'valibot';
import { readMds2Answer } from '../../evidence/mds2/answer-words';
import { ComponentSchema } from '../../model/component';
import type { Control } from '../../model/control';
import { ControlSchema } from '../../model/control';
import { type EvidenceDocument, EvidenceDocumentSchema } from '../../model/evidence-document';
import type { MakeId } from './derived-id';
import { made, type Noun, readFields, withLeft } from './element';
import { isRecord, keep, leave, type Reading, readingOf } from './reading';
import { saysNone, saysUnknown, settle } from './settle';

const answersIn = (value: unknown, reading: Reading): Readonly<Record<string, unknown>> | undefined => {
  if (!isRecord(value)) {
    if (value !== null && !saysUnknown(value)) leave(reading, 'value-not-known', ['answers'], value);
    return undefined;
  }
  const answers = Object.entries(value).flatMap(([question, entry]) => {
    const stated = isRecord(entry) ? entry.answer : entry;
    const noted = isRecord(entry) && typeof entry.note === 'string' && entry.note !== '' ? { note: entry.note } : {};
    // An answer that is missing or Unknown is unanswered, which is how our form says it.
    if (stated === null || stated === '' || saysUnknown(stated)) return [];
    const answer = readMds2Answer(String(stated));
    if (answer !== undefined) return [[question, { ...answer, ...noted }] as const];
    leave(reading, 'value-not-known', ['answers', question], entry);
    return [];
  });
  return answers.length === 0 ? undefined : Object.fromEntries(answers);
};

const paperNoun: Noun = {
  entries: EvidenceDocumentSchema.entries as v.ObjectEntries,
  names: { label: 'name', file: 'fileName' },
  special: {
    assets: (value, key, reading) => {
      leave(reading, 'word-not-known', [key], value);
      return {};
    },
    status: (value, key, reading) => {
      if (value === 'none' || value === null) return { status: 'missing' };
      const status = settle(EvidenceDocumentSchema.entries.status, value, [key], reading);
      return status === undefined ? {} : { status };
    },
    answers: (value, _key, reading) => {
      const answers = answersIn(value, reading);
      return answers === undefined ? {} : { answers };
    },
    components: (value, key, reading) => {
      if (value === null || saysUnknown(value)) return {};
      const named = Array.isArray(value)
        ? value.map((part: unknown, index) =>
            typeof part === 'string' ? { name: part } : isRecord(part) ? { name: `#${index + 1}`, ...part } : part,
          )
        : value;
      const schema = v.optional(v.pipe(v.array(ComponentSchema), v.readonly()));
      const components = settle(schema, named, [key], reading);
      return components === undefined ? {} : { components };
    },
  },
};

const paper = (
  kind: 'mds2' | 'sbom',
  asset: string,
  value: unknown,
  path: string,
  outer: Reading,
  makeId: MakeId,
): readonly EvidenceDocument[] => {
  if (saysUnknown(value)) return [];
  const paperWith = (fields: object) =>
    made(EvidenceDocumentSchema, { ...fields, id: makeId(kind, asset), kind, assets: [asset] });
  if (value === null) return [paperWith({ status: 'missing' })];
  const raw = typeof value === 'string' ? { status: value } : value;
  if (!isRecord(raw)) {
    leave(outer, 'value-not-known', [kind], value);
    return [];
  }
  const reading = readingOf(`${path}.${kind}`, asset, outer.issues);
  const fields = withLeft(readFields(paperNoun, raw, reading), reading);
  // A paper of which nothing is known is no paper: it stays unknown whether there is one.
  return Object.keys(fields).length === 0 ? [] : [paperWith(fields)];
};

/** The MDS2 and SBOM that stand inside a node, as papers about it. */
export const papersOf = (
  raw: Readonly<Record<string, unknown>>,
  asset: string,
  reading: Reading,
  makeId: MakeId,
): readonly EvidenceDocument[] => [
  ...paper('mds2', asset, raw.mds2, reading.path, reading, makeId),
  ...paper('sbom', asset, raw.sbom, reading.path, reading, makeId),
];

/** The compensating controls of a node, each as a control in place on it. */
export const controlsOf = (
  raw: Readonly<Record<string, unknown>>,
  asset: string,
  reading: Reading,
  makeId: MakeId,
): readonly Control[] => {
  const stated = raw.compensatingControls;
  if (saysUnknown(stated)) return [];
  if (saysNone(stated) || (Array.isArray(stated) && stated.length === 0)) {
    // "None" has no record of its own: the word is kept, so that writing the file says it again.
    keep(reading, ['compensatingControls'], []);
    return [];
  }
  return (Array.isArray(stated) ? stated : [stated]).flatMap((entry: unknown, index) => {
    const name = isRecord(entry) && !('ja' in entry || 'en' in entry) ? (entry.name ?? entry.label) : entry;
    const control = {
      id: makeId('control', `${asset}:${index + 1}`),
      name,
      kind: 'compensating',
      status: 'in-place',
      on: [asset],
    };
    const checked = v.safeParse(ControlSchema, control);
    if (checked.success) return [checked.output];
    leave(reading, 'value-not-known', ['compensatingControls', index], entry);
    return [];
  });
};
