import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { HospitalDocument } from '../../../src/core/document/document';
import { carry } from '../../../src/core/document/edits/carried';
import { copyElements } from '../../../src/core/document/edits/clip';
import { pasteClip } from '../../../src/core/document/edits/paste';
import { keepOwnRules } from '../../../src/core/document/edits/rules';
import { decideThreats } from '../../../src/core/document/edits/treatments';
import { emptyDocument } from '../../../src/core/document/empty';
import { libraryFor } from '../../../src/core/document/library-for';
import type { RuleWithExamples } from '../../../src/core/library/rule';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { writtenRule } from '../../support/rules';
import { clinic, expectSound } from './hospital';

const { yieldsTo: _, ...base } = writtenRule();
const RULE: RuleWithExamples = { ...base, id: 'ct-here', scope: 'asset', when: { fact: 'asset.kind', is: 'ct' } };
const KEY = 'own/ct-here|ct';
const ON = { on: '2026-11-22' };
const origin = decideThreats(
  [{ key: KEY }, { key: 'plain-dicom|ct' }],
  { decision: 'accept', rationale: 'ok' },
  ON,
)(keepOwnRules([RULE, { ...RULE, id: 'unused' }])(clinic()));
const elsewhere = emptyDocument('other', 'Other', 'hospital');
const clip = JSON.parse(JSON.stringify(copyElements(origin, ['ct'])));
const pastedInto = (document: HospitalDocument) => pasteClip(document, clip, () => 'copy');
const threatsIn = (document: HospitalDocument): readonly string[] =>
  analyse(modelOf(document, libraryFor(document, library)), { today: ON.on }).threats.map(({ key }) => key);

describe('decisions about threats that own rules found, of copies in another document', () => {
  it('are carried over with those rules, so that the threats are found and decided there', () => {
    const { document, carried } = pastedInto(elsewhere);
    expect(document.ownRules).toBeUndefined();
    expect(carried.ownRules.map(({ id }) => id)).toEqual(['ct-here']);
    expect(carried.leftBehind).toBe(0);
    const after = carry(carried)(document);
    expectSound(after);
    expect(after.treatments.has('own/ct-here|copy')).toBe(true);
    expect(threatsIn(after)).toContain('own/ct-here|copy');
  });

  it('need nothing where the rules are there already', () => {
    const { carried } = pastedInto(keepOwnRules([RULE])(elsewhere));
    expect(carried).toMatchObject({ ownRules: [], leftBehind: 0 });
    expect(carried.treatments).toHaveLength(2);
  });

  it('are left behind, and counted, where a rule of that id says something else', () => {
    const other = keepOwnRules([{ ...RULE, references: ['else'] }])(elsewhere);
    const { document, carried } = pastedInto(other);
    expect(carried.leftBehind).toBe(1);
    expect(carried.treatments.map(({ id }) => id)).toEqual(['plain-dicom|copy']);
    expect(carry(carried)(document).ownRules).toBe(other.ownRules);
  });

  it('are left behind where there is no room for their rules, or the rule is gone where they come from', () => {
    const full = keepOwnRules(Array.from({ length: 200 }, (__, at) => ({ ...RULE, id: `rule-${at}` })))(elsewhere);
    expect(pastedInto(full).carried).toMatchObject({ ownRules: [], leftBehind: 1 });
    const { ownRules: _gone, ...orphans } = clip;
    expect(pasteClip(elsewhere, orphans, () => 'copy').carried.leftBehind).toBe(1);
  });

  it('bring no rules that no decision is about', () => {
    expect(copyElements(origin, ['ehr'])).not.toHaveProperty('ownRules');
    expect(clip.ownRules.map(({ id }: RuleWithExamples) => id)).toEqual(['ct-here']);
  });
});
