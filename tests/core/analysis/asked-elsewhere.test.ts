import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { readPlain } from '../../../src/core/formats/plain';
import { modelOf } from '../../../src/core/model/model';
import { qualityChecks } from '../../../src/core/quality/checks';
import { library } from '../../../src/templates';

const TODAY = '2026-11-22';

const modelOfPlain = (parts: object) => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'example', title: 'Example', ...parts });
  if (!read.ok) throw new Error('the example cannot be read');
  return modelOf(read.value, library);
};

const TERMINALS = { id: 'term', zoneType: 'clinical-terminals' };
const BACKUPS = { id: 'bk', zoneType: 'backup' };
const BROWSER = { id: 'pc', deviceType: 'ehr-terminal', zone: 'term', networked: true, internetUse: 'general' };
const SERVER = { id: 'e', deviceType: 'ehr-server', zone: 'ehr', networked: true };
const GUARDED = { enforcement: 'firewall' };

/** What a rule is silent about because a fact is unknown, and who asks for that fact in its stead. */
const CASES = [
  {
    silent: 'shared-accounts-open-a-way',
    where: 'nobody said whether the server behind a firewall shares its accounts',
    parts: {
      zones: [
        { id: 'office', zoneType: 'office-internet', ...GUARDED },
        { id: 'ehr', zoneType: 'ehr-core', ...GUARDED },
      ],
      nodes: [{ id: 'fs', deviceType: 'file-server', zone: 'office', networked: true }, SERVER],
    },
    asked: ['shared-or-default-password', 'e'],
  },
  {
    silent: 'outdated-target-faces-boundary',
    where: 'nobody said whether the server that a less trusted side reaches is up to date',
    parts: {
      zones: [
        { id: 'dmz', zoneType: 'dmz', ...GUARDED },
        { id: 'ehr', zoneType: 'ehr-core', ...GUARDED },
      ],
      nodes: [{ id: 'p', deviceType: 'reverse-proxy', zone: 'dmz', networked: true, patchState: 'current' }, SERVER],
      flows: [{ id: 'f', from: 'p', to: 'e', protocol: 'https', purpose: 'clinical', authentication: 'strong' }],
    },
    asked: ['updates-not-installed', 'e'],
  },
  {
    silent: 'backup-on-the-way-in',
    where: 'neither the edges before the copies nor the copies themselves are described',
    parts: {
      zones: [TERMINALS, BACKUPS],
      nodes: [BROWSER, { id: 'b', deviceType: 'backup-server', zone: 'bk', networked: true }],
    },
    asked: ['backup-encrypted-with-originals', 'b'],
  },
  {
    silent: 'isolation-has-a-way-round',
    where: 'nobody said what guards the isolated zone',
    parts: {
      zones: [
        { ...TERMINALS, enforcement: 'none' },
        { id: 'iso', zoneType: 'legacy-isolation' },
      ],
      nodes: [
        BROWSER,
        { id: 'x', deviceType: 'xray-dr', zone: 'iso', networked: true },
        { id: 'y', deviceType: 'ct', zone: 'iso', networked: true },
      ],
    },
    asked: ['isolation-not-enforced', 'iso'],
  },
  {
    silent: 'rules-undocumented',
    where: 'nobody said what a firewall lets through',
    parts: {
      zones: [
        { id: 'office', zoneType: 'office-internet' },
        { id: 'ehr', zoneType: 'ehr-core' },
      ],
      nodes: [SERVER],
      boundaries: [{ id: 'x', between: ['office', 'ehr'], type: 'network', enforcement: 'firewall' }],
    },
    asked: ['filter-lets-everything-through', 'x'],
  },
] as const;

describe('a rule that is silent where a fact is unknown', () => {
  it.each(CASES.map((each) => [each.silent, each.where, each] as const))(
    '%s: %s, and one other rule asks',
    (_, __, { silent, parts, asked: [rule, subject] }) => {
      const { threats, questions } = analyse(modelOfPlain(parts), { today: TODAY });
      expect([...threats, ...questions].filter((finding) => finding.rule === silent)).toEqual([]);
      expect(questions.filter((question) => question.rule === rule).map(({ subjects }) => subjects[0])).toEqual([
        subject,
      ]);
    },
  );

  it('guest-wifi-reaches-inside: nobody said what the zone is for, and the quality of the drawing names it', () => {
    const model = modelOfPlain({
      zones: [{ id: 'guest' }, { id: 'ehr', zoneType: 'ehr-core', ...GUARDED }],
      nodes: [{ id: 'phone', deviceType: 'patient-smartphone', zone: 'guest', networked: true }, SERVER],
    });
    const { threats, questions } = analyse(model, { today: TODAY });
    expect([...threats, ...questions].filter(({ rule }) => rule === 'guest-wifi-reaches-inside')).toEqual([]);
    const named = qualityChecks.flatMap((check) => check(model, TODAY));
    expect(named).toContainEqual({ kind: 'zone-without-kind', subjects: ['guest'] });
  });
});
