import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSbomJson, readSbomText } from '../../../../src/core/evidence/sbom/read-sbom';
import type { Sbom } from '../../../../src/core/evidence/sbom/sbom';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';

const filesIn = (folder: string): readonly string[] =>
  corpus === ''
    ? []
    : readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

const textOf = (path: string): string => readFileSync(join(corpus, path), 'utf8');

const read = (path: string) =>
  path.endsWith('.json') ? readSbomJson(JSON.parse(textOf(path))) : readSbomText(textOf(path));

const opened = (path: string): Sbom => {
  const result = read(path);
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.issues)}`);
  return result.value;
};

const OTHERWISE = [
  'component-ref-1.2',
  'dependency-1.2',
  'license-expression-1.2',
  'service-1.2',
  'dependency-1.3',
  'license-expression-1.3',
  'license-id-1.3',
  'license-name-1.4',
  'service-1.4',
  'bom-1.5',
  'component-ref-1.5',
  'machine-learning-1.5',
  'saasbom-1.5',
  'service-1.5',
  'cryptography-implementation-1.6',
  'license-choice-1.7',
];

const SPEC = 'cyclonedx/spec-test-resources';
const EXAMPLES = 'cyclonedx/bom-examples';
const SPDX = 'spdx/spdx-examples';

describe.skipIf(corpus === '')('SBOM files of the formats themselves', () => {
  const all = filesIn(SPEC).filter((path) => /\.(json|xml)$/.test(path));
  const valid = all.filter((path) => /\/valid-/.test(path));
  const invalid = all.filter((path) => /\/invalid-/.test(path));

  it('are there', () => {
    expect(valid.length).toBeGreaterThan(250);
    expect(invalid.length).toBeGreaterThan(90);
  });
  it('open where they are valid, each with its version', () => {
    const wrong = valid.filter((path) => !path.includes(opened(path).specVersion || 'no version'));
    expect(wrong).toEqual([]);
  });
  it('open as far as they make sense where they are not, and break nothing', () => {
    const thrown = invalid.filter((path) => {
      try {
        read(path);
        return false;
      } catch {
        return true;
      }
    });
    expect(thrown).toEqual([]);
    const refused = invalid.filter((path) => path.endsWith('.json') && !read(path).ok);
    expect(refused).toEqual([]);
  });
  it('say the same in XML and in JSON', () => {
    const pairs = valid.filter((path) => path.endsWith('.json') && valid.includes(path.replace(/json$/, 'xml')));
    expect(pairs.length).toBeGreaterThan(80);
    const names = ({ components, subject }: Sbom) =>
      [...(subject === undefined ? [] : [subject]), ...components].map(({ name, version, purl, cpes, supplier }) => ({
        name,
        version,
        purl,
        cpes,
        supplier,
      }));
    const differ = pairs.filter((path) => {
      const [json, xml] = [opened(path), opened(path.replace(/json$/, 'xml'))];
      return JSON.stringify([names(json), json.dependencies]) !== JSON.stringify([names(xml), xml.dependencies]);
    });
    // Those whose two writings say different things themselves: another purl, another publisher, one component more.
    expect(differ.map((path) => path.replace(/^.*\/valid-|\.json$/g, ''))).toEqual(OTHERWISE);
  });
});

describe.skipIf(corpus === '')('SBOM files of the world', () => {
  it('of CycloneDX open with their parts', () => {
    const files = filesIn(EXAMPLES).filter((path) => /\.(json|xml)$/.test(path));
    const empty = files.filter((path) => opened(path).components.length === 0);
    expect(files.length).toBeGreaterThan(12);
    expect(empty).toEqual([]);
  });
  it('of SPDX open with their parts', () => {
    const files = filesIn(SPDX).filter((path) => /\.(json|spdx)$/.test(path));
    const empty = files.filter((path) => {
      const { components, subject } = opened(path);
      return components.length === 0 && subject === undefined;
    });
    expect(files.length).toBeGreaterThan(28);
    expect(empty).toEqual([]);
  });
  it('say the same in all writings of one SPDX document', () => {
    const base = 'spdx/spdx-spec-2.3';
    const [json, tags, rdf] = [
      'SPDXJSONExample-v2.3.spdx.json',
      'SPDXTagExample-v2.3.spdx',
      'SPDXRdfExample-v2.3.spdx.rdf.xml',
    ].map((name) => {
      const { components, id, created } = opened(`${base}/${name}`);
      return {
        id,
        created,
        parts: components
          .map(({ name: part, version, purl, cpes }) => ({ part, version, purl, cpes }))
          .sort((a, b) => (a.part < b.part ? -1 : 1)),
      };
    });
    expect(tags).toEqual(json);
    expect(rdf).toEqual(json);
    expect(json?.parts.map(({ part }) => part)).toEqual(['Apache Commons Lang', 'Jena', 'Saxon']);
  });
  it('of a medical device give the support of every part', () => {
    const { components } = opened('cyclonedx/medical-device/fda-case-study-extended.sbom.json');
    expect(components).toHaveLength(65);
    expect(components.filter(({ support }) => support?.levelWritten !== undefined)).toHaveLength(65);
    expect(
      components.filter(({ support }) => support?.level === undefined).map(({ support }) => support?.levelWritten),
    ).toEqual(['Unknown']);
    // "Open source" and "Until hardware support ends" are no dates, and none is made of them.
    expect(components.every(({ support }) => support?.endOfSupport === undefined)).toBe(true);
  });
  it('of thousands of parts open whole', () => {
    expect(opened('cyclonedx/large/debian12-synthetic-6500.cdx.json').components.length).toBeGreaterThan(6000);
    expect(opened('spdx/large/debian12-synthetic-6000.spdx.json').components.length).toBeGreaterThan(5900);
  });
});
