import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { HospitalDocument } from '../../../src/core/document/document';
import { setPlacements } from '../../../src/core/document/edits/arrange';
import { copyElements } from '../../../src/core/document/edits/clip';
import { type Edit, inTurn } from '../../../src/core/document/edits/edit';
import { mergeInto } from '../../../src/core/document/edits/merge';
import { moveElements } from '../../../src/core/document/edits/move';
import { pasteClip } from '../../../src/core/document/edits/paste';
import { removeElements } from '../../../src/core/document/edits/remove';
import { subjectsIn } from '../../../src/core/document/edits/subjects';
import { carryTreatments, decideThreats, reopenThreats } from '../../../src/core/document/edits/treatments';
import { rename, setField } from '../../../src/core/document/edits/update';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { readPlain } from '../../../src/core/formats/plain/read';
import { writePlain } from '../../../src/core/formats/plain/write';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { emptyTable } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { expectSound } from './hospital';

const TODAY = '2026-11-22';

const given = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('It can be read and written.');
  return result.value;
};
const threatsOf = (document: HospitalDocument) => analyse(modelOf(document, library), { today: TODAY }).threats;
const opened = given(parseDocument(readFileSync('templates/hospitals/clinic-remote-vpn.json', 'utf8')));
const FOUND = threatsOf(opened);

/** Every threat decided on, every third of them taken back and decided again, so that there is history. */
const decide = (all: typeof FOUND, rationale: string, by: string): Edit =>
  decideThreats(
    all.map(({ key }) => ({ key, ruleRevision: 'r1' })),
    { decision: 'accept', rationale },
    { on: TODAY, by },
  );
const THIRD = FOUND.filter((_, at) => at % 3 === 0);
const decided = inTurn(
  decide(FOUND, 'first', 'A'),
  reopenThreats(
    THIRD.map(({ key }) => key),
    { on: TODAY, by: 'B' },
  ),
  decide(THIRD, 'again', 'C'),
)(opened);

const ASSETS = opened.assets.values().map(({ id }) => id);
const ZONES = opened.zones.values().map(({ id }) => id);
const [VIEW] = opened.views.values();

const plainAgain = (document: HospitalDocument): HospitalDocument =>
  given(readPlain(JSON.parse(JSON.stringify(given(writePlain(document))))));

/** What people do with a document, over weeks. */
const step: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ASSETS), fc.string({ minLength: 1, maxLength: 8 }))
    .map(([id, name]) => rename('assets', id, name)),
  fc.tuple(fc.constantFrom(...ZONES), fc.constantFrom('病棟', 'East')).map(([id, name]) => rename('zones', id, name)),
  fc
    .tuple(fc.constantFrom(...ASSETS), fc.constantFrom(...ZONES), fc.nat(900))
    .map(
      ([id, zone, at]): Edit =>
        VIEW === undefined ? (same) => same : moveElements(VIEW.id, [id], { dx: at, dy: -at, into: zone }),
    ),
  fc.constant<Edit>((document) =>
    VIEW === undefined
      ? document
      : setPlacements(VIEW.id, layOut(modelOf(document, library), emptyTable()) ?? [])(document),
  ),
  fc
    .tuple(
      fc.constantFrom(...ASSETS),
      fc.constantFrom('status', 'count', 'hostname'),
      fc.constantFrom('in-use', 3, undefined),
    )
    .map(([id, field, value]) => setField('assets', id, field, value)),
  fc.constantFrom(...ASSETS).map((id) => removeElements([id])),
  fc.constant<Edit>((document) => given(parseDocument(serialiseDocument(document)))),
  fc.constant<Edit>((document) => mergeInto(document, plainAgain(document)).document),
  fc.constant<Edit>((document) => mergeInto(document, plainAgain(opened)).document),
);

describe('decisions', () => {
  it('stay word for word through whatever is done to the document, saved, and brought up to date from files', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const after = steps.reduce((document, edit) => edit(document), decided);
        expectSound(after);
        expect(after.treatments.values()).toEqual(decided.treatments.values());
      }),
      { numRuns: 25 },
    );
  });

  it('are about the same threats again once the file has brought everything back', () => {
    fc.assert(
      fc.property(fc.subarray(ASSETS, { minLength: 1, maxLength: 4 }), (gone) => {
        const back = mergeInto(removeElements(gone)(decided), opened).document;
        const keys = new Set(threatsOf(back).map(({ key }) => key));
        expect(FOUND.filter(({ key }) => !keys.has(key) || !back.treatments.has(key))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('find their threats in a plain file that was written and read, and merged over the document', () => {
    const merged = mergeInto(decided, plainAgain(decided));
    expect(merged.report.missing).toEqual([]);
    expect(merged.report.refused).toEqual([]);
    const keys = new Set(threatsOf(merged.document).map(({ key }) => key));
    expect(FOUND.map(({ key }) => key).filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('decisions about what is copied or cut', () => {
  const withTrail = (document: HospitalDocument, ids: readonly string[]) => {
    const fresh = Array.from({ length: 1_000 }, (_, at) => `copy-${at}`).values();
    return pasteClip(document, copyElements(decided, ids), () => fresh.next().value ?? 'copy-of-many');
  };

  it('are offered under new subjects, with their history and the revision of their rule, and not carried over alone', () => {
    fc.assert(
      fc.property(fc.subarray(ASSETS, { minLength: 1 }), fc.boolean(), (ids, cut) => {
        const before = cut ? removeElements(ids)(decided) : decided;
        const {
          document,
          carried: { treatments },
        } = withTrail(before, ids);
        expect(document.treatments).toBe(before.treatments);
        const originals = new Map(
          copyElements(decided, ids).treatments.map((one) => [JSON.stringify({ ...one, id: '' }), one]),
        );
        for (const offered of treatments) {
          expect(decided.treatments.has(offered.id)).toBe(false);
          expect(originals.has(JSON.stringify({ ...offered, id: '' }))).toBe(true);
          expect(offered.ruleRevision).toBe('r1');
          expect(offered.history?.length).toBeGreaterThan(0);
          for (const subject of subjectsIn(offered.id)) expect(subject).toMatch(/copy-|~/);
        }
        const carried = carryTreatments(treatments)(document);
        expectSound(carried);
        for (const offered of treatments) expect(carried.treatments.get(offered.id)).toEqual(offered);
      }),
      { numRuns: 20 },
    );
  });

  it('are offered for every threat whose subjects were all copied', () => {
    const clip = copyElements(decided, ASSETS);
    const { treatments } = withTrail(decided, ASSETS).carried;
    expect(treatments.length).toBeGreaterThan(0);
    expect(treatments).toHaveLength(clip.treatments.filter(({ id }) => id.includes('|')).length);
  });
});
