import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitJson } from '../../../../src/core/evidence/feeds/split-json';

/** The items and the rest, or nothing where either is no JSON: what a reader of the whole would have got. */
const split = (text: string, size: number): { items: unknown[]; rest: unknown } | undefined => {
  const items: string[] = [];
  const splitter = splitJson((item) => items.push(item));
  for (let at = 0; at < text.length; at += size)
    if (splitter.push(text.slice(at, at + size)) !== undefined) return undefined;
  try {
    return { items: items.map((item) => JSON.parse(item)), rest: JSON.parse(splitter.rest()) };
  } catch {
    return undefined;
  }
};

const whole = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const NAMES = ['vulnerabilities', 'cve_items', 'timestamp', 'a"b', 'x\\', '__proto__'];
const feed = fc.oneof(
  fc.array(fc.jsonValue({ maxDepth: 4 })),
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.jsonValue({ maxDepth: 3 })), {
        selector: ([name]) => name,
      }),
    )
    .map(([fields]) => Object.fromEntries(fields)),
);
const listsIn = (json: unknown): unknown[] => {
  if (Array.isArray(json)) return json;
  const fields = Object.entries(json as object).filter(([name]) => /^(vulnerabilities|cve_items)$/.test(name));
  return fields.flatMap(([, value]) => (Array.isArray(value) ? value : []));
};

describe('a long JSON text is cut into the items of its list', () => {
  it('whatever the items hold and wherever the pieces end', () => {
    fc.assert(
      fc.property(feed, fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 1), (json, size, indent) => {
        const text = JSON.stringify(json, null, indent);
        expect(split(text, size)?.items).toEqual(listsIn(JSON.parse(text)));
      }),
      { numRuns: 600 },
    );
  });

  it('and a text that is damaged anywhere is refused when JSON.parse refuses it, and only then', () => {
    const damage = fc.record({
      at: fc.nat(400),
      take: fc.integer({ min: 0, max: 2 }),
      put: fc.constantFrom('', ',', '"', '[', ']', '{', '}', '\\', '0', ' ', ':'),
    });
    fc.assert(
      fc.property(feed, damage, fc.integer({ min: 1, max: 40 }), (json, { at, take, put }, size) => {
        const text = JSON.stringify(json);
        const place = at % (text.length + 1);
        const damaged = text.slice(0, place) + put + text.slice(place + take);
        expect(split(damaged, size) === undefined).toBe(whole(damaged) === undefined);
      }),
      { numRuns: 1_500 },
    );
  });

  it('and what stands around the list can be read as well', () => {
    const text = '{"format":"NVD_CVE","vulnerabilities":[{"id":1},[2]],"timestamp":"2026-11-01T00:00:00Z"}';
    expect(split(text, 7)).toEqual({
      items: [{ id: 1 }, [2]],
      rest: { format: 'NVD_CVE', vulnerabilities: [0, 0], timestamp: '2026-11-01T00:00:00Z' },
    });
  });

  it('and a list of that name inside an entry is left whole, as is an entry by itself', () => {
    expect(split('[{"vulnerabilities":[1,2]}]', 3)?.items).toEqual([{ vulnerabilities: [1, 2] }]);
    expect(split('{"id":"GHSA-1","affected":[1]}', 3)).toEqual({ items: [], rest: { id: 'GHSA-1', affected: [1] } });
  });

  it('and one that goes too deep, or whose item is too long, is given up at once', () => {
    const splitter = splitJson(() => undefined);
    expect(splitter.push('['.repeat(300))).toBe('json-too-deep');
    const long = splitJson(() => undefined);
    long.push('["');
    let fault: string | undefined;
    for (let piece = 0; piece < 20 && fault === undefined; piece += 1) fault = long.push('a'.repeat(1_048_576));
    expect(fault).toBe('item-too-large');
  });
});
