import type { FactValue } from '../facts/fact';
import type { Comparison } from '../library/rule';
import { WIFI_AUTHENTICATIONS } from '../model/data-flow';
import { isGiven } from './given';

const OFF_ON = ['false', 'true'];
const ENFORCEMENT = ['none', 'vlan-only', 'acl', 'vpn', 'firewall', 'one-way'];
const ANALYSED = ['excluded', 'not-started', 'started', 'done'];

/** Values from the weakest protection to the strongest, those that protect alike together. */
type Order = readonly (string | readonly string[])[];

/** How well values of a fact protect. Values that are not named, and facts, cannot be compared so. */
const WEAKEST_FIRST: Readonly<Record<string, Order>> = {
  'flow.encryption': ['none', 'yes'],
  'flow.authentication': ['none', 'weak', 'strong'],
  'flow.multiFactor': OFF_ON,
  'flow.integrity': ['none', 'checksum', 'signed'],
  'flow.alwaysOn': ['true', 'false'],
  'flow.approval': ['none', 'per-session', 'per-job'],
  'flow.logged': OFF_ON,
  'flow.via': ['none', 'tunnel', 'vpn', 'encrypted-tunnel', 'bastion'],
  'flow.wifiAuthentication': WIFI_AUTHENTICATIONS,
  'flow.mediaScanning': OFF_ON,
  'flow.egressAllowlist': OFF_ON,
  'flow.deidentified': OFF_ON,
  'flow.analysisStatus': ANALYSED,
  'flow.enforcement': ENFORCEMENT,
  'crossing.enforcement': ENFORCEMENT,
  'crossing.ruleset': [
    ['any-any', 'undocumented'],
    'internet-only',
    'documented',
    'default-deny-allowlist',
    'deny-all',
  ],
  'crossing.accessControl': ['none', 'mac-filter', '802.1x', 'certificate'],
  'crossing.redundant': OFF_ON,
  'crossing.logged': OFF_ON,
  'crossing.contract': ['none', 'template', 'signed'],
  'zone.enforcement': ENFORCEMENT,
  'asset.storesPersonalData': ['true', 'false'],
  'asset.analysisStatus': ANALYSED,
  'asset.location.area': ['public', 'waiting-room', 'ward-corridor', 'patient-room', 'staff-only', 'locked'],
  'asset.lifecycle.stage': ['end-of-support', 'limited-support', 'supported'],
  'asset.patchState': ['outdated', 'current'],
  'asset.updateStaging': OFF_ON,
  'asset.credentials': ['none', 'default', 'leaked', 'shared', 'weak', 'individual'],
  'asset.userPrivilege': ['all-admin', 'standard'],
  'asset.auditLog': ['none', 'local', 'central'],
  'asset.antimalware': ['none', 'stopped', 'excluded', 'outdated', 'installed'],
  'asset.tamperProtection': OFF_ON,
  'asset.hardened': OFF_ON,
  'asset.storageEncryption': OFF_ON,
  'asset.backup.offline': OFF_ON,
  'asset.backup.immutable': OFF_ON,
  'asset.failSafe': ['none', 'standalone-with-limits', 'standalone', 'local-alarm'],
  'asset.redundant': OFF_ON,
  'asset.spare': OFF_ON,
  'asset.networkAccessControl': ['none', 'mac-filter', '802.1x'],
  'asset.internetUse': ['general', 'restricted', 'none'],
  'asset.tenantIsolation': ['none', 'untested', 'tested'],
  'asset.deviceManagement': ['none', 'private', 'managed'],
  'asset.appProtection': ['none', 'os-only', 'attested'],
  'asset.inputAuthentication': ['none', 'weak', 'strong'],
  'asset.safetyInterlock': ['none', 'same-software', 'independent'],
  'asset.alarmPath': ['none', 'network-only', 'shared', 'independent'],
  'asset.commandAuthorisation': ['none', 'session-only', 'per-command'],
  'asset.debugInterface': ['open', 'undocumented', 'locked', 'none'],
  'asset.mds2.status': ['refused', 'not-obtainable', 'missing', 'not-requested', 'requested', 'provided'],
  'asset.sbom.status': ['refused', 'not-obtainable', 'missing', 'not-requested', 'requested', 'provided'],
};
/** Answers of the form: what the maker says that the device can do is not unsaid. */
const ANSWER = /^asset\.mds2\.[A-Z]+-/;
const ANSWERS = ['No', 'Yes'];

interface Ranks {
  readonly order: Order;
  /** Where a value stands in the order. */
  readonly places: ReadonlyMap<string, number>;
}

const ranksOf = (order: Order): Ranks => ({
  order,
  places: new Map(order.flatMap((alike, at) => [alike].flat().map((value) => [value, at] as const))),
});
const RANKS: ReadonlyMap<string, Ranks> = new Map(
  Object.entries(WEAKEST_FIRST).map(([fact, order]) => [fact, ranksOf(order)]),
);
const ANSWER_RANKS = ranksOf(ANSWERS);

const ranked = (fact: string): Ranks | undefined => (ANSWER.test(fact) ? ANSWER_RANKS : RANKS.get(fact));

/** Whether a value protects no better than the present one. `false` where nobody can tell. */
export const isNoBetter = (fact: string, value: FactValue, present: FactValue | undefined): boolean => {
  const places = ranked(fact)?.places;
  const [at, now] = [places?.get(String(value)), places?.get(String(present))];
  return at !== undefined && now !== undefined && at <= now;
};

/**
 * What a rule excepts because another rule speaks of it: being past support, in a zone outside, under a protocol without
 * protection. It would silence this rule and raise that one.
 */
const WORSE_WHERE_TRUE: ReadonlySet<string> = new Set([
  'flow.protocol',
  'flow.api',
  'asset.zoneType',
  'asset.lifecycle.endOfSupport',
  'asset.operatingSystem.endOfSupport',
  'asset.sbom.earliestEndOfSupport',
  'asset.hearsFromKinds',
  'asset.sendsToKinds',
]);

/** Whether the value would make the comparison turn out true; `undefined` where it compares otherwise than by name. */
const namesIt = ({ is, in: among, isNot, notIn }: Comparison, value: string): boolean | undefined => {
  const isAmong = (some: readonly FactValue[]): boolean => some.some((one) => String(one) === value);
  if (is !== undefined) return isAmong([is]);
  if (among !== undefined) return isAmong(among);
  if (isNot !== undefined) return !isAmong([isNot]);
  return notIn === undefined ? undefined : !isAmong(notIn);
};

const judged = (fact: string, comparison: Comparison, becomes: boolean): boolean => {
  if (isGiven(fact) || comparison.recorded === true) return true;
  if (becomes && WORSE_WHERE_TRUE.has(fact)) return true;
  const outcomes = (ranked(fact)?.order ?? []).map((alike) =>
    [alike].flat().map((value) => namesIt(comparison, value) === becomes),
  );
  if (outcomes.length === 0 || namesIt(comparison, '') === undefined) return false;
  // Something stronger has to be among what it may become than the weakest of what it would leave.
  const leaves = outcomes.findIndex((some) => some.includes(false));
  return !outcomes.slice(leaves + 1).some((some) => some.includes(true));
};

/** By comparison, each of which is of one fact: asked of every threat, and the same for all. */
const known = { true: new WeakMap<Comparison, boolean>(), false: new WeakMap<Comparison, boolean>() } as const;

/**
 * Whether a comparison that turned out so would silence a rule without making anything safer: what a thing is and whom
 * it serves, to forget what is known, to become what another rule speaks against, to give up a protection. Whatever the
 * present value is, so that what follows edits need not look at it.
 */
export const isNoRemedy = (fact: string, comparison: Comparison, becomes: boolean): boolean => {
  const answers = known[`${becomes}`];
  const before = answers.get(comparison);
  if (before !== undefined) return before;
  const answer = judged(fact, comparison, becomes);
  answers.set(comparison, answer);
  return answer;
};
