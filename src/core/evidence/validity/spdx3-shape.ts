import { type Fields, isFields, textIn } from '../fields';
import { moment } from './formats';
import {
  type Checking,
  id,
  list,
  listOr,
  name,
  needed,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  tell,
  text,
  word,
} from './shape';
import { isSpdx3Type, SPDX3_NEEDS, SPDX3_NO_ELEMENTS, SPDX3_PURPOSES, SPDX3_WORDS } from './spdx3-words';

const TEXTS = [
  ...['name', 'summary', 'description', 'comment', 'contentType', 'hashValue', 'identifier', 'specVersion', 'key'],
  ...['software_packageVersion', 'software_packageUrl', 'software_downloadLocation', 'software_homePage'],
  ...['software_copyrightText', 'simplelicensing_licenseExpression', 'simplelicensing_licenseText'],
  ...['externalSpdxId', 'prefix', 'namespace', 'dataLicense'],
];
const TEXT_LISTS = ['software_attributionText', 'locator'];
const MOMENTS = ['created', 'validUntilTime', 'releaseTime', 'builtTime'];
/** Others are named by their id or stand in their place. */
const THINGS = [
  ...['from', 'subject', 'suppliedBy', 'creationInfo', 'software_snippetFromFile', 'to', 'createdBy', 'createdUsing'],
  ...['element', 'rootElement', 'originatedBy', 'verifiedUsing', 'externalIdentifier', 'externalRef', 'namespaceMap'],
  ...['import', 'software_contentIdentifier', 'simplelicensing_customIdToUri', 'ai_hyperparameter', 'ai_metric'],
  ...['ai_energyConsumption', 'dataset_sensor', 'ai_trainingEnergyConsumption', 'ai_inferenceEnergyConsumption'],
];

const thingOrId: Shape = (value, at, checking) => (isFields(value) ? thing : name)(value, at, checking);
/** What may stand there several times may stand there once, without a list. */
const several = (shape: Shape): Shape => listOr(shape, shape);
const all = (fields: readonly string[], shape: Shape): ObjectShape['fields'] =>
  Object.fromEntries(fields.map((field) => [field, shape]));

const WORDS: ObjectShape['fields'] = Object.fromEntries(
  Object.entries(SPDX3_WORDS).map(([field, words]) => [
    field,
    several(word(...(words === 'PURPOSE' ? SPDX3_PURPOSES : words).split(' '))),
  ]),
);

/** The name of a type without the address of its vocabulary. */
const typeOf = (value: Fields): string => textIn(value, 'type', '@type') ?? '';

const ofItsType = (value: Fields, at: string, checking: Checking): void => {
  oneOf(['type', '@type'])(value, at, checking);
  const type = typeOf(value);
  if (type === '') return;
  if (!isSpdx3Type(type)) tell(checking, 'sbom-type-not-known', `${at}/type`, { value: type.slice(0, 80) });
  if (type.includes(':')) return;
  const missing = (SPDX3_NEEDS[type] ?? []).filter((field) => !Object.hasOwn(value, field));
  for (const field of missing) tell(checking, 'sbom-field-missing', at, { field });
  if (type.endsWith('Relationship'))
    for (const field of ['from', 'to', 'relationshipType'])
      if (!Object.hasOwn(value, field)) tell(checking, 'sbom-field-missing', at, { field });
  if (SPDX3_NO_ELEMENTS.has(type) || type.startsWith('extension_')) return;
  if (!Object.hasOwn(value, 'spdxId') && !Object.hasOwn(value, '@id'))
    tell(checking, 'sbom-field-missing', at, { field: 'spdxId' });
  if (!Object.hasOwn(value, 'creationInfo')) tell(checking, 'sbom-field-missing', at, { field: 'creationInfo' });
};

/** What everything in the graph may say, and must say by its type. */
const thing: Shape = object({
  fields: {
    ...all(TEXTS, text),
    ...all(TEXT_LISTS, several(text)),
    ...all(MOMENTS, moment),
    ...all(THINGS, several(thingOrId)),
    ...WORDS,
    spdxId: id,
  },
  together: ofItsType,
});

/** What an SPDX document of version 3 in JSON-LD must be, by its model, as far as it matters for parts. */
export const spdx3Document: Shape = object({
  fields: { '@context': needed(listOr(text, text)), '@graph': needed(list(thing)) },
});
