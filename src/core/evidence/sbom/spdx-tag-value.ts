import type { Fields } from '../fields';
import { type Lines, newLines, noted, type Spot } from '../validity/lines';
import { type Checking, tell } from '../validity/shape';
import { DOCUMENT_TAGS, FILE_TAGS, KNOWN_TAGS, LICENCE_TAGS, PACKAGE_TAGS } from './spdx-tag-names';
import { readTags, type TagFile, type Tagged } from './spdx-tags';

/** Whether the text is SPDX in tags: it says its version in the first line that is neither empty nor a comment. */
export const isSpdxTagValue = (text: string): boolean => {
  const lines = text.slice(0, 10_000).split('\n');
  const first = lines
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .find((line) => line !== '' && !line.startsWith('#'));
  return first !== undefined && /^SPDXVersion:\s*SPDX-/.test(first);
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

/** Tags that may come several times in an element: the list that they are in, and what its members are. */
const LISTED: Readonly<Record<string, readonly [list: string, of: (value: string) => unknown]>> = {
  PackageChecksum: ['checksums', checksumOf],
  FileChecksum: ['checksums', checksumOf],
  ExternalRef: ['externalRefs', referenceOf],
  Creator: ['creators', (value) => value],
};

/** Tags that begin an element of their own; which one a following tag is about depends on it. */
const BEGINS: Readonly<Record<string, 'packages' | 'files' | 'snippets' | 'hasExtractedLicensingInfos'>> = {
  PackageName: 'packages',
  FileName: 'files',
  SnippetSPDXID: 'snippets',
  SnippetSPDXIdentifier: 'snippets',
  LicenseID: 'hasExtractedLicensingInfos',
};
const FIELDS_OF = {
  packages: PACKAGE_TAGS,
  files: FILE_TAGS,
  snippets: {},
  hasExtractedLicensingInfos: LICENCE_TAGS,
} as const;
const FIRST_FIELD = {
  packages: 'name',
  files: 'fileName',
  snippets: 'SPDXID',
  hasExtractedLicensingInfos: 'licenseId',
};

/** An element that is being read. Values are put in place, since there may be very many. */
class Draft {
  readonly values = new Map<string, unknown>();
  readonly spots = new Map<string, Spot>();
  constructor(
    readonly fields: Readonly<Record<string, string>>,
    readonly spot: Spot,
    readonly lines: Lines,
  ) {}

  set(name: string, value: unknown, at: Tagged): boolean {
    if (this.values.has(name)) return false;
    this.values.set(name, value);
    this.spots.set(name, at);
    return true;
  }

  append(name: string, value: unknown, at: Tagged): void {
    const there = this.values.get(name);
    const list: unknown[] = Array.isArray(there) ? there : [];
    if (!Array.isArray(there)) {
      this.set(name, list, at);
      this.lines.inside.set(list, new Map());
    }
    const spots = this.lines.inside.get(list);
    if (spots instanceof Map) spots.set(String(list.length), at);
    if (typeof value === 'object' && value !== null) noted(this.lines, value, at);
    list.push(value);
  }

  done(): Fields {
    return noted(this.lines, Object.fromEntries(this.values), this.spot, this.spots);
  }
}

/** An SPDX document of version 2 in tags, in the shape of the same document as JSON. */
export interface TagDocument {
  readonly document: Fields;
  readonly lines: Lines;
  /** Tells of what is wrong with the tags themselves. */
  readonly tellTags: (checking: Checking) => void;
}

const tellFile = ({ tags, strange, unclosed }: TagFile, checking: Checking): void => {
  for (const { value, line } of strange)
    tell(checking, 'sbom-line-not-understood', '', { value: value.slice(0, 80), line, place: value.slice(0, 20) });
  for (const { tag, line } of tags)
    if (!KNOWN_TAGS.has(tag)) tell(checking, 'sbom-tag-not-known', '', { value: tag, line, place: tag });
  if (unclosed !== undefined) tell(checking, 'sbom-text-not-closed', '', { line: unclosed.line, place: unclosed.tag });
};

/** Reads SPDX in tags. Takes what makes sense and leaves the rest. Linear in the text. */
export const spdxFromTagValue = (text: string): TagDocument => {
  const file = readTags(text);
  const lines = newLines();
  const misplaced: (readonly [code: string, Tagged])[] = [];
  const start: Spot = { line: 1, tag: 'SPDXVersion' };
  const document = new Draft(DOCUMENT_TAGS, start, lines);
  const creation = new Draft({ Created: 'created' }, start, lines);
  const lists = { packages: [], files: [], snippets: [], hasExtractedLicensingInfos: [] } as Record<
    'packages' | 'files' | 'snippets' | 'hasExtractedLicensingInfos',
    Draft[]
  >;
  let current: Draft | undefined = document;
  for (const at of file.tags) {
    const { tag, value } = at;
    const begins = BEGINS[tag];
    if (begins !== undefined) {
      current = new Draft(FIELDS_OF[begins], at, lines);
      current.set(FIRST_FIELD[begins], value, at);
      lists[begins].push(current);
      continue;
    }
    if (tag === 'Relationship') {
      document.append('relationships', relationOf(value), at);
      continue;
    }
    const into = tag === 'Creator' || tag === 'Created' ? creation : current;
    const listed = LISTED[tag];
    if (into === document && (Object.hasOwn(PACKAGE_TAGS, tag) || tag === 'PackageChecksum') && tag !== 'SPDXID')
      misplaced.push(['sbom-tag-out-of-place', at]);
    if (listed !== undefined) {
      if (into !== document) into.append(listed[0], listed[1](value), at);
      continue;
    }
    const name = into.fields[tag];
    if (name !== undefined && !into.set(name, value, at)) misplaced.push(['sbom-element-twice', at]);
  }
  document.values.set('creationInfo', creation.done());
  for (const [name, drafts] of Object.entries(lists))
    document.values.set(
      name,
      drafts.map((draft) => draft.done()),
    );
  return {
    document: document.done(),
    lines,
    tellTags: (checking) => {
      tellFile(file, checking);
      for (const [code, { tag, line }] of misplaced) tell(checking, code, '', { line, place: tag });
    },
  };
};
