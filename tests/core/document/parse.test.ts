import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { clinic, type SavedClinic, savedClinic } from './hospital';

const issuesOf = (text: string) => {
  const { ok, issues } = parseDocument(text);
  return { ok, issues: issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trim()) };
};

/** What opening says about a clinic that somebody changed by hand. */
const changed = (change: (saved: SavedClinic & Record<string, unknown>) => void) => {
  const saved = savedClinic();
  change(saved);
  return issuesOf(JSON.stringify(saved));
};

const refused = (...issues: readonly string[]) => ({ ok: false, issues: issues.map((issue) => `error ${issue}`) });

describe('a saved document', () => {
  it('opens without an issue', () => {
    expect(issuesOf(JSON.stringify(savedClinic()))).toEqual({ ok: true, issues: [] });
  });

  it('is saved again as the same bytes', () => {
    const text = serialiseDocument(clinic());
    const again = parseDocument(text);
    expect(again.ok && serialiseDocument(again.value)).toBe(text);
  });

  it('has one element per line, tables sorted by id, and a newline at the end', () => {
    const lines = serialiseDocument(clinic()).split('\n');
    expect(lines).toContain('    {"id":"images","from":"ct","to":"ehr","protocol":"dicom","purpose":"clinical"},');
    const assets = lines.filter((line) => /^ {4}\{"id":"(ct|ehr|loose|web)","kind"/.test(line));
    expect(assets.map((line) => /"id":"(\w+)"/.exec(line)?.[1])).toEqual(['ct', 'ehr', 'loose', 'web']);
    expect(lines).toContain('      {"id":"ct","x":50,"y":80},');
    expect(lines.at(-1)).toBe('');
  });

  it('says the same in the same bytes, whatever the order of its keys and elements', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, reversed(inner)]),
            )
          : value;
    const saved = reversed(savedClinic()) as SavedClinic;
    const again = parseDocument(JSON.stringify({ ...saved, assets: saved.assets.toReversed() }));
    expect(again.ok && serialiseDocument(again.value)).toBe(serialiseDocument(clinic()));
  });

  it('keeps what third parties wrote into extensions as it is, whatever the keys are called', () => {
    const extensions = '{"z":1,"a":{"__proto__":{"x":1},"constructor":[null,"\\u202e"]},"toString":2}';
    const text = JSON.stringify(savedClinic()).replace('"id":"ct",', `"id":"ct","extensions":${extensions},`);
    const read = parseDocument(text);
    expect(read.issues).toEqual([]);
    expect(read.ok && serialiseDocument(read.value)).toContain(extensions.replace('\\u202e', '\u202e'));
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('keeps direction marks and control characters in names as text', () => {
    const name = 'CT\u202e\u0007<b>';
    const read = parseDocument(JSON.stringify({ ...savedClinic(), title: name }));
    expect(read.ok && read.value.title).toBe(name);
  });
});

describe('a document changed by hand is refused with the place:', () => {
  it.each<[string, (saved: SavedClinic & Record<string, unknown>) => void, readonly string[]]>([
    [
      'an unknown field',
      (s) => Object.assign(s.assets[1] ?? {}, { colour: 'red' }),
      ['field-not-known assets[1].colour'],
    ],
    [
      'an unknown field deep inside',
      (s) => Object.assign(s.assets[0]?.operatingSystem ?? {}, { x: 1 }),
      ['field-not-known assets[0].operatingSystem.x'],
    ],
    ['an unknown list', (s) => Object.assign(s, { gadgets: [] }), ['field-not-known gadgets']],
    ['a field that is missing', (s) => Reflect.deleteProperty(s, 'flows'), ['field-missing flows']],
    [
      'a value that is not allowed',
      (s) => Object.assign(s.zones[0] ?? {}, { enforcement: 'strong' }),
      ['value-not-allowed zones[0].enforcement'],
    ],
    ['a day that does not exist', (s) => Object.assign(s, { asOf: '2026-02-30' }), ['date-invalid asOf']],
    ['an id in two tables', (s) => Object.assign(s.flows[0] ?? {}, { id: 'cable' }), ['id-duplicate flows[0].id']],
    ['an id twice', (s) => s.flows.push({ id: 'out', from: 'ct', to: 'web' }), ['id-duplicate flows[2].id']],
    ['a flow to nothing', (s) => Object.assign(s.flows[0] ?? {}, { to: 'gone' }), ['reference-to-nothing flows[0].to']],
    [
      'an asset as a zone',
      (s) => Object.assign(s.assets[0] ?? {}, { zone: 'ct' }),
      ['reference-to-nothing assets[0].zone'],
    ],
    [
      'a zone inside itself',
      (s) => Object.assign(s.zones[0] ?? {}, { parent: 'rooms' }),
      ['zone-inside-itself zones[0].parent'],
    ],
    [
      'a zone that is its own parent',
      (s) => Object.assign(s.zones[2] ?? {}, { parent: 'net' }),
      ['zone-inside-itself zones[2].parent'],
    ],
    [
      'an id with a direction mark',
      (s) => Object.assign(s.assets[3] ?? {}, { id: 'a\u202eb' }),
      ['id-unprintable assets[3].id'],
    ],
    ['an empty id', (s) => Object.assign(s.assets[3] ?? {}, { id: '' }), ['id-empty assets[3].id']],
    [
      'an id of 1,000 letters',
      (s) => Object.assign(s.assets[3] ?? {}, { id: 'x'.repeat(1_000) }),
      ['id-too-long assets[3].id'],
    ],
    [
      'a name of a million letters',
      (s) => Object.assign(s.assets[3] ?? {}, { name: 'あ'.repeat(1_000_000) }),
      ['text-too-long assets[3].name'],
    ],
    [
      'a coordinate out of this world',
      (s) => Object.assign(s.views[0]?.placements[0] ?? {}, { x: 1e300 }),
      ['value-not-allowed views[0].placements[0].x'],
    ],
    [
      'two placements of one thing',
      (s) => s.views[0]?.placements.push({ id: 'ct', x: 0, y: 0 }),
      ['id-duplicate views[0].placements[7].id'],
    ],
    ['a newer version', (s) => Object.assign(s, { version: 2 }), ['version-newer version']],
    ['no version', (s) => Object.assign(s, { version: '1' }), ['version-missing version']],
    ['a version before the first', (s) => Object.assign(s, { version: 0 }), ['version-too-old version']],
    ['another format', (s) => Object.assign(s, { format: 'other' }), ['format-not-ours format']],
  ])('%s', (_name, change, issues) => {
    expect(changed(change)).toEqual(refused(...issues));
  });

  it.each(['__proto__', 'constructor', 'prototype'])('a field called %s', (name) => {
    const text = JSON.stringify(savedClinic()).replace(
      '"id":"ct",',
      `"id":"ct",${JSON.stringify(name)}:{"polluted":1},`,
    );
    expect(issuesOf(text)).toEqual(refused(`field-not-known assets[1].${name}`));
    expect('polluted' in {}).toBe(false);
  });

  it.each(['__proto__', 'constructor'])('an MDS2 answer called %s', (name) => {
    const text = JSON.stringify(savedClinic()).replace(
      '"answers":{',
      `"answers":{${JSON.stringify(name)}:{"answer":"Yes"},`,
    );
    expect(issuesOf(text)).toEqual(refused(`field-not-known evidence[0].answers.${name}`));
  });

  it('with no more than a thousand issues listed, the others counted', () => {
    const saved = { ...savedClinic(), flows: Array.from({ length: 1_500 }, () => ({ id: 'f', from: 'a', to: 'b' })) };
    const { ok, issues } = parseDocument(JSON.stringify(saved));
    expect(ok).toBe(false);
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', severity: 'info' });
  });
});

describe('a placement of nothing', () => {
  it('is left out with a warning', () => {
    const saved = savedClinic();
    saved.views[0]?.placements.push({ id: 'gone', x: 0, y: 0 });
    const read = parseDocument(JSON.stringify(saved));
    expect(read.issues).toMatchObject([
      { severity: 'warning', code: 'placement-of-nothing', path: 'views[0].placements[7].id' },
    ]);
    expect(read.ok && serialiseDocument(read.value)).toBe(serialiseDocument(clinic()));
  });
});

describe('a text that is no JSON', () => {
  const text = serialiseDocument(clinic());

  it('is refused with line and column where it was cut off, wherever that is', () => {
    for (let length = 1; length < text.length - 1; length += 7) {
      const { ok, issues } = parseDocument(text.slice(0, length));
      expect({ ok, code: issues[0]?.code, length }).toEqual({ ok: false, code: 'json-cut-off', length });
      const lines = text.slice(0, length).split('\n');
      expect(issues[0]?.params?.line).toBe(lines.length);
    }
  });

  it.each([
    ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
    ['{"a": 01}', 1, 8],
    ['[1, 2] 3', 1, 8],
    ['{"a": "x\ty"}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['[1,]', 1, 4],
    ['[NaN]', 1, 2],
  ])('%j is refused at line %i, column %i', (json, line, column) => {
    expect(parseDocument(json).issues).toEqual([
      { severity: 'error', code: 'json-invalid', path: `line ${line}`, params: { line, column } },
    ]);
  });

  it('is refused before it is read when it is nested too deep', () => {
    const { issues } = parseDocument(`{"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    expect(issues).toMatchObject([{ code: 'json-too-deep', params: { limit: 200, line: 1 } }]);
    const harmless = JSON.stringify('['.repeat(10_000));
    expect(parseDocument(harmless).issues).toMatchObject([{ code: 'object-expected' }]);
  });

  it('is refused when it is empty, blank or only a byte order mark', () => {
    for (const empty of ['', ' \n\t', '\ufeff']) expect(issuesOf(empty)).toEqual(refused('file-empty'));
  });

  it('is refused when it is too large', () => {
    expect(issuesOf(' '.repeat(64 * 1024 * 1024 + 1))).toEqual(refused('file-too-large'));
  });

  it.each(['null', '[]', '3', '"text"'])('%s is refused, since a document is an object', (json) => {
    expect(issuesOf(json)).toEqual(refused('object-expected'));
  });
});
