import type { Fields } from '../fields';

/** A line `Tag: value`, and the tag with the text of a value over several lines. */
const TAGGED = /^([A-Za-z]+):\s?(.*)$/;
const OPEN = '<text>';
const CLOSE = '</text>';

interface Tagged {
  readonly tag: string;
  readonly value: string;
}

/** Whether the text is SPDX in tags: it says its version in the first line that is neither empty nor a comment. */
export const isSpdxTagValue = (text: string): boolean => {
  const lines = text.slice(0, 10_000).split('\n');
  const first = lines
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .find((line) => line !== '' && !line.startsWith('#'));
  return first !== undefined && /^SPDXVersion:\s*SPDX-/.test(first);
};

const tagsIn = (text: string): readonly Tagged[] => {
  const tags: Tagged[] = [];
  let open: { readonly tag: string; readonly lines: string[] } | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (open !== undefined) {
      const end = line.indexOf(CLOSE);
      open.lines.push(end < 0 ? line : line.slice(0, end));
      if (end >= 0) {
        tags.push({ tag: open.tag, value: open.lines.join('\n') });
        open = undefined;
      }
      continue;
    }
    const [, tag, rest = ''] = TAGGED.exec(line) ?? [];
    if (tag === undefined) continue;
    const value = rest.trim();
    if (!value.startsWith(OPEN)) tags.push({ tag, value });
    else if (value.includes(CLOSE)) tags.push({ tag, value: value.slice(OPEN.length, value.indexOf(CLOSE)) });
    else open = { tag, lines: [value.slice(OPEN.length)] };
  }
  // A text that is never closed goes to the end of the file.
  if (open !== undefined) tags.push({ tag: open.tag, value: open.lines.join('\n') });
  return tags;
};

/** Tags of a package and the fields of the JSON that they are. */
const PACKAGE_FIELDS: Readonly<Record<string, string>> = {
  SPDXID: 'SPDXID',
  PackageVersion: 'versionInfo',
  PackageSupplier: 'supplier',
  PackageOriginator: 'originator',
  PackageLicenseDeclared: 'licenseDeclared',
  PackageLicenseConcluded: 'licenseConcluded',
  PrimaryPackagePurpose: 'primaryPackagePurpose',
  ValidUntilDate: 'validUntilDate',
};

const DOCUMENT_FIELDS: Readonly<Record<string, string>> = {
  SPDXVersion: 'spdxVersion',
  SPDXID: 'SPDXID',
  DocumentNamespace: 'documentNamespace',
  DocumentName: 'name',
};

/** Tags that begin an element of their own; which one a following tag is about depends on it. */
const BEGINS: Readonly<Record<string, 'package' | 'other'>> = {
  PackageName: 'package',
  FileName: 'other',
  SnippetSPDXID: 'other',
  SnippetSPDXIdentifier: 'other',
  LicenseID: 'other',
};

const checksumOf = (value: string): Fields => {
  const [algorithm = '', content = ''] = value.split(/:\s*/);
  return { algorithm, checksumValue: content };
};

const referenceOf = (value: string): Fields => {
  const [referenceCategory = '', referenceType = '', ...locator] = value.split(/\s+/);
  return { referenceCategory, referenceType, referenceLocator: locator.join(' ') };
};

const relationOf = (value: string): Fields => {
  const [spdxElementId = '', relationshipType = '', relatedSpdxElement = ''] = value.split(/\s+/);
  return { spdxElementId, relationshipType, relatedSpdxElement };
};

type Draft = Map<string, unknown>;

/** Puts a value at the end of a list of the draft, in place, since there may be very many. */
const append = (draft: Draft, name: string, value: unknown): void => {
  const there = draft.get(name);
  if (Array.isArray(there)) there.push(value);
  else draft.set(name, [value]);
};

/** An SPDX document of version 2 in tags, in the shape of the same document as JSON. Linear in its size. */
export const spdxFromTagValue = (text: string): Fields => {
  const document: Draft = new Map();
  const creation: Draft = new Map();
  const packages: Draft[] = [];
  const relationships: Fields[] = [];
  let current: Draft | undefined = document;
  for (const { tag, value } of tagsIn(text)) {
    const begins = BEGINS[tag];
    if (begins === 'other') current = undefined;
    else if (begins === 'package') {
      current = new Map([['name', value]]);
      packages.push(current);
    } else if (tag === 'Relationship') relationships.push(relationOf(value));
    else if (tag === 'Creator') append(creation, 'creators', value);
    else if (tag === 'Created') creation.set('created', value);
    else if (current === document) {
      const name = DOCUMENT_FIELDS[tag];
      if (name !== undefined && !document.has(name)) document.set(name, value);
    } else if (current !== undefined) {
      if (tag === 'PackageChecksum') append(current, 'checksums', checksumOf(value));
      else if (tag === 'ExternalRef') append(current, 'externalRefs', referenceOf(value));
      const name = PACKAGE_FIELDS[tag];
      if (name !== undefined && !current.has(name)) current.set(name, value);
    }
  }
  return {
    ...Object.fromEntries(document),
    creationInfo: Object.fromEntries(creation),
    packages: packages.map((each) => Object.fromEntries(each)),
    relationships,
  };
};
