import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyChanges, changesOf } from '../../../src/core/document/changes';
import { setAbout, switchRule } from '../../../src/core/document/edits/about';
import { hideElements, resizeZone, setLook, setPlacements } from '../../../src/core/document/edits/arrange';
import { copyElements } from '../../../src/core/document/edits/clip';
import type { Edit } from '../../../src/core/document/edits/edit';
import { addAsset, addFlow, addZone, recordConduit } from '../../../src/core/document/edits/elements';
import { moveElements, moveInto } from '../../../src/core/document/edits/move';
import { pasteClip } from '../../../src/core/document/edits/paste';
import { absoluteAt } from '../../../src/core/document/edits/placing';
import { removeElements } from '../../../src/core/document/edits/remove';
import { carryTreatments, decideThreats, reopenThreats } from '../../../src/core/document/edits/treatments';
import { rename, setField } from '../../../src/core/document/edits/update';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { ViewIdSchema } from '../../../src/core/model/id';
import { crossingIdOf } from '../../../src/core/model/model';
import { clinic, expectSound, opened } from './hospital';

const VIEW = v.parse(ViewIdSchema, 'view');

/** Ids of things that are there, may come to be there, or never are. */
const id = fc.constantFrom(
  'lan',
  'rooms',
  'net',
  'ehr',
  'ct',
  'web',
  'loose',
  'images',
  'out',
  'it',
  'filter',
  'lan~net',
  'n1',
  'n2',
  'n3',
  'view',
  'gone',
  '__proto__',
  'constructor',
);
const ids = fc.array(id, { maxLength: 4 });
const coordinate = fc.oneof(
  fc.integer({ min: -2_000, max: 2_000 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300, -0, 0.5),
);
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('病室', '\u202e逆', '<script>', 'x'.repeat(20_001)),
);
const into = fc.option(id, { nil: undefined });
const place = fc.record({ view: fc.constant(VIEW), x: coordinate, y: coordinate });

// The edits must hold against anything the page could hand them, so the values are given without their brands.
const loosely = (edit: (...values: never[]) => Edit, ...values: readonly unknown[]): Edit =>
  edit(...(values as never[]));

let fresh = 0;
const pasteOf =
  (
    chosen: readonly string[],
    at: { x: number; y: number },
    zone: string | undefined,
    carried: boolean,
    one: boolean,
  ): Edit =>
  (document) => {
    const newId = () => {
      fresh += 1;
      return one ? 'n1' : `p${fresh}`;
    };
    const options = { view: VIEW, at, into: zone as never };
    const pasted = pasteClip(document, copyElements(document, chosen, VIEW), newId, options);
    return carried ? carryTreatments(pasted.carried.treatments)(pasted.document) : pasted.document;
  };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(id, name, into, fc.option(place, { nil: undefined }))
    .map(([own, label, zone, at]) =>
      loosely(addAsset, { id: own, kind: 'ct', name: label, ...(zone === undefined ? {} : { zone }) }, at),
    ),
  fc
    .tuple(id, name, into, fc.option(place, { nil: undefined }))
    .map(([own, label, parent, at]) =>
      loosely(addZone, { id: own, name: label, ...(parent === undefined ? {} : { parent }) }, at),
    ),
  fc.tuple(id, id, id).map(([own, from, to]) => loosely(addFlow, { id: own, from, to })),
  fc.tuple(id, id).map(([a, b]) => loosely(recordConduit, { id: crossingIdOf(a as never, b as never), zones: [a, b] })),
  fc
    .tuple(fc.constantFrom('assets', 'zones', 'flows', 'parties'), id, name)
    .map(([table, own, label]) => loosely(rename, table, own, label)),
  fc
    .tuple(
      id,
      fc.constantFrom(
        'zone',
        'owner',
        'host',
        'operatingSystem.family',
        'lifecycle.endOfSupport',
        'zonesVisited',
        '__proto__.x',
        'id',
      ),
      fc.oneof(id, fc.constant(undefined), fc.constant(null), fc.constant('2026-01-01')),
    )
    .map(([own, path, value]) => loosely(setField, 'assets', own, path, value)),
  fc
    .tuple(id, fc.option(id, { nil: undefined }))
    .map(([own, parent]) => loosely(setField, 'zones', own, 'parent', parent)),
  ids.map((gone) => removeElements(gone)),
  fc.tuple(ids, into).map(([moved, zone]) => loosely(moveInto, moved, zone)),
  fc
    .tuple(ids, coordinate, coordinate, fc.option(into, { nil: null }))
    .map(([moved, dx, dy, zone]) => loosely(moveElements, VIEW, moved, { dx, dy, into: zone })),
  fc
    .tuple(id, coordinate, coordinate, coordinate, coordinate)
    .map(([zone, x, y, width, height]) => loosely(resizeZone, VIEW, zone, { x, y, width, height })),
  fc.tuple(id, coordinate, coordinate).map(([own, x, y]) => setPlacements(VIEW, [{ id: own, x, y }])),
  ids.map((hidden) => hideElements(VIEW, hidden)),
  fc.tuple(ids, fc.boolean()).map(([locked, on]) => setLook(VIEW, locked, { locked: on })),
  fc
    .tuple(ids, fc.record({ x: coordinate, y: coordinate }), into, fc.boolean(), fc.boolean())
    .map(([chosen, at, zone, carry, one]) => pasteOf(chosen, at, zone, carry, one)),
  fc
    .tuple(id, name)
    .map(([subject, rationale]) =>
      decideThreats([{ key: `rule|${subject}` }], { decision: 'accept', rationale }, { on: '2026-11-22' }),
    ),
  id.map((subject) => reopenThreats([`rule|${subject}`], { on: '2026-11-22' })),
  name.map((title) => setAbout({ title })),
  fc.tuple(id, fc.boolean()).map(([rule, on]) => switchRule(rule, on)),
);

const start = clinic();
const startText = serialiseDocument(start);

describe('any sequence of edits', () => {
  it('keeps the document sound, saves and opens as the same bytes, and can be undone byte for byte', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        // What each edit made, as it was when it was made; an edit that changes nothing gives the same document back.
        const texts = new Map([[start, startText]]);
        let last = start;
        for (const change of edits) {
          last = change(last);
          if (!texts.has(last)) texts.set(last, serialiseDocument(last));
        }
        expectSound(last);
        // Undoing puts earlier documents back; no edit may have touched them.
        for (const [state, text] of texts)
          if (serialiseDocument(state) !== text) expect(serialiseDocument(state)).toBe(text);
        // A copy that was told only what changed says the same.
        const copy = applyChanges(opened(JSON.parse(startText)), structuredClone(changesOf(start, last)));
        expect(serialiseDocument(copy)).toBe(texts.get(last));
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('gives the same document when there was nothing to change', () => {
    fc.assert(
      fc.property(edit, (change) => {
        const next = change(start);
        return next === start || serialiseDocument(next) !== startText;
      }),
      { numRuns: 300 },
    );
  });
});

describe('any way of putting elements into zones', () => {
  it('moves nothing in the drawing', () => {
    const moves = fc.array(
      fc.tuple(
        fc.constantFrom('lan', 'rooms', 'net', 'ehr', 'ct', 'web', 'loose'),
        fc.constantFrom('lan', 'rooms', 'net', undefined),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(moves, (pairs) => {
        const last = pairs.reduce((document, [moved, zone]) => loosely(moveInto, [moved], zone)(document), start);
        const [before, after] = [start, last].map((document) => {
          const view = document.views.get(VIEW);
          return ['ehr', 'ct', 'web', 'loose'].map((asset) => view && absoluteAt(document, view, asset));
        });
        expect(after).toEqual(before);
      }),
    );
  });
});
