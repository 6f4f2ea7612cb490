import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { silenceAbout } from '../../../src/core/analysis/silence';
import { subjectIds } from '../../../src/core/analysis/subjects';
import { threatRules } from '../../../src/core/analysis/threat-rules';
import { factsOf } from '../../../src/core/facts/facts-of';
import { SCOPES } from '../../../src/core/library/vocabulary';
import { library } from '../../../src/templates';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const RULES = threatRules(library);
const model = modelWith({
  zones: [
    { id: 'core', zoneType: 'ehr-core', enforcement: 'vlan-only' },
    { id: 'ward', zoneType: 'therapy-devices', enforcement: 'firewall' },
    { id: 'office', zoneType: 'office' },
  ],
  nodes: [
    { id: 'ehr', deviceType: 'ehr-server', zone: 'core', networked: true, credentials: 'shared' },
    { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', networked: true },
    { id: 'pc', deviceType: 'office-pc', zone: 'office', networked: true, internetUse: 'general' },
  ],
  flows: [
    { id: 'f', from: 'ehr', to: 'pump', protocol: 'hl7v2-mllp', purpose: 'clinical', medium: 'wired' },
    { id: 'g', from: 'pc', to: 'ehr', protocol: 'https' },
  ],
});
const facts = factsOf(model, TODAY);

describe('the silence of rules about an element', () => {
  it('accounts for each rule of the scope once: it speaks, or it is told why not', () => {
    const { threats, questions } = analyse(model, { today: TODAY });
    for (const scope of SCOPES) {
      for (const id of subjectIds(scope, model)) {
        const spoken = [...threats, ...questions].filter(({ key, rule }) => key === `${rule}|${id}`);
        const silence = silenceAbout(scope, id, facts, RULES);
        const told = [
          ...(silence?.silent ?? []).map(({ rule }) => rule),
          ...(silence?.apart ?? []).flatMap(({ rules }) => rules),
          ...(silence?.yielding ?? []),
          ...(silence?.off ?? []),
          ...spoken.map(({ rule }) => rule),
        ];
        const all = RULES.filter((rule) => rule.scope === scope).map((rule) => rule.id);
        expect(told.sort(), `${scope} ${id}`).toEqual(all.sort());
      }
    }
  });

  it('names every fact that would have to be otherwise, with its value and source', () => {
    const rule = RULES.find(({ id }) => id === 'editor-pc-reaches-therapy-server');
    const silence = silenceAbout('flow', 'g', facts, rule === undefined ? [] : [rule]);
    expect(silence?.silent.map(({ because }) => because.map(({ fact, value }) => [fact, value]))).toEqual([
      [['flow.data', undefined]],
    ]);
  });

  it('folds rules about other elements under the fact that tells them apart', () => {
    const silence = silenceAbout('asset', 'pump', facts, RULES);
    const kinds = silence?.apart.map(({ reason }) => reason.fact) ?? [];
    expect(kinds).toContain('asset.category');
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(silence?.apart.every(({ reason }) => reason.value !== undefined)).toBe(true);
  });

  it('says which rules are switched off and which leave the word to another', () => {
    const [rule] = RULES.filter(({ scope }) => scope === 'zone');
    const silence = silenceAbout('zone', 'core', facts, RULES, [rule?.id ?? '']);
    expect(silence?.off).toEqual([rule?.id]);
  });

  it('is not told of what is not there', () => {
    expect(silenceAbout('asset', 'gone', facts, RULES)).toBeUndefined();
  });
});
