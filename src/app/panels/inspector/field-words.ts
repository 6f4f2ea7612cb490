import type { FactDescription } from '../../../core/facts/fact';
import { FACTS } from '../../../core/facts/vocabulary';
import { ANALYSIS_WORDS, MEDIUM_WORDS } from '../../../core/facts/words';
import type { Bilingual } from '../../../core/library/text';
import type { Language, Scope } from '../../../core/library/vocabulary';
import { capital } from '../../../i18n/capital';
import type { Translate } from '../../../i18n/i18n';

/** The fact that a field of a noun states, where there is one: it has the words, and the value when nothing is stated. */
export const factOfField = (scope: Scope, path: string): FactDescription | undefined => {
  const own = FACTS[scope].get(`${scope}.${path}`);
  if (own?.field === path) return own;
  return [...FACTS[scope].values()].find(({ field }) => field === path);
};

const OWN_LABELS = {
  title: 'inspector.field.title',
  facility: 'inspector.field.facility',
  language: 'inspector.field.language',
  authors: 'inspector.field.authors',
  description: 'inspector.field.description',
  serialNumber: 'inspector.field.serialNumber',
  assetNumber: 'inspector.field.assetNumber',
  hostname: 'inspector.field.hostname',
  role: 'inspector.field.role',
  system: 'inspector.field.system',
  host: 'inspector.field.host',
  interfaces: 'inspector.field.interfaces',
  name: 'inspector.field.name',
  mac: 'inspector.field.mac',
  addresses: 'inspector.field.addresses',
  vlan: 'inspector.field.vlan',
  zone: 'inspector.field.zone',
  medium: 'inspector.field.medium',
  'switchPort.asset': 'inspector.field.switch',
  'switchPort.port': 'inspector.field.switchPort',
  id: 'inspector.field.vulnerability',
  fixAvailable: 'inspector.field.fixAvailable',
  vector: 'inspector.field.vector',
  rubric: 'inspector.field.rubric',
  knownExploited: 'inspector.field.knownExploited',
  'location.building': 'inspector.field.building',
  'location.floor': 'inspector.field.floor',
  'location.room': 'inspector.field.room',
  'location.rack': 'inspector.field.rack',
  'operatingSystem.version': 'inspector.field.osVersion',
  ownerPerson: 'inspector.field.ownerPerson',
  owner: 'inspector.field.owner',
  due: 'inspector.field.due',
  note: 'inspector.field.note',
  parent: 'inspector.field.parent',
  from: 'inspector.field.from',
  to: 'inspector.field.to',
  initiator: 'inspector.field.initiator',
  transport: 'inspector.field.transport',
  contact: 'inspector.field.contact',
  'ends.0.asset': 'inspector.field.firstEnd',
  'ends.0.port': 'inspector.field.firstPort',
  'ends.1.asset': 'inspector.field.secondEnd',
  'ends.1.port': 'inspector.field.secondPort',
  lineType: 'inspector.field.lineType',
  provider: 'inspector.field.provider',
  purpose: 'inspector.field.purpose',
  kind: 'inspector.field.kind',
  contacts: 'inspector.field.contacts',
  reach: 'inspector.field.reach',
  verifiedOn: 'inspector.field.verifiedOn',
  contractReview: 'inspector.field.contractReview',
  responsible: 'inspector.field.responsible',
  reviewedOn: 'inspector.field.reviewedOn',
  reviewOn: 'inspector.field.reviewOn',
  demarcation: 'inspector.field.demarcation',
  'firstSide.answersFor': 'inspector.field.firstSide',
  'secondSide.answersFor': 'inspector.field.secondSide',
  'duties.explain': 'inspector.field.dutyExplain',
  'duties.manage': 'inspector.field.dutyManage',
  'duties.maintain': 'inspector.field.dutyMaintain',
  'duties.detect': 'inspector.field.dutyDetect',
  'duties.notify': 'inspector.field.dutyNotify',
  'duties.contain': 'inspector.field.dutyContain',
  'duties.restore': 'inspector.field.dutyRestore',
  'duties.report': 'inspector.field.dutyReport',
  template: 'inspector.field.template',
  status: 'inspector.field.status',
  on: 'inspector.field.on',
} as const;

const isOwn = (path: string): path is keyof typeof OWN_LABELS => Object.hasOwn(OWN_LABELS, path);

/** What a field is called. The path itself for one that has no words, which a test rules out. */
export const labelOf = (scope: Scope | undefined, path: string, t: Translate, language: Language): string => {
  const fact = scope === undefined ? undefined : factOfField(scope, path);
  if (fact !== undefined) return capital(fact.label[language]);
  return isOwn(path) ? t(OWN_LABELS[path]) : path;
};

const OWN_OPTIONS = {
  from: 'inspector.option.from',
  to: 'inspector.option.to',
  both: 'inspector.option.both',
  first: 'inspector.option.first',
  second: 'inspector.option.second',
  tcp: 'inspector.option.tcp',
  udp: 'inspector.option.udp',
  open: 'inspector.option.open',
  wep: 'inspector.option.wep',
  'wpa2-psk': 'inspector.option.wpa2Psk',
  'wpa3-psk': 'inspector.option.wpa3Psk',
  'per-device-psk': 'inspector.option.perDevicePsk',
  'wpa2-enterprise': 'inspector.option.wpa2Enterprise',
  'wpa3-enterprise': 'inspector.option.wpa3Enterprise',
  optional: 'inspector.option.optional',
  certificate: 'inspector.option.certificate',
  none: 'inspector.none',
  ja: 'inspector.option.ja',
  en: 'inspector.option.en',
  hospital: 'inspector.option.hospital',
  manufacturer: 'inspector.option.manufacturer',
  department: 'inspector.option.department',
  vendor: 'inspector.option.vendor',
  supplier: 'inspector.option.supplier',
  'cloud-provider': 'inspector.option.cloudProvider',
  other: 'inspector.option.other',
  design: 'inspector.option.design',
  compensating: 'inspector.option.compensating',
  information: 'inspector.option.information',
  'in-place': 'inspector.option.inPlace',
  planned: 'inspector.option.planned',
  proposed: 'inspector.option.proposed',
  rejected: 'inspector.option.rejected',
} as const;

const isOwnOption = (option: string): option is keyof typeof OWN_OPTIONS => Object.hasOwn(OWN_OPTIONS, option);

const SHARED: readonly (Readonly<Record<string, Bilingual>> | undefined)[] = [
  MEDIUM_WORDS,
  ANALYSIS_WORDS,
  FACTS.asset.get('asset.networkAccessControl')?.values,
];

/** What a closed value of a field is called: as its fact says, else as like facts do, else in words of the inspector. */
export const optionWord = (
  scope: Scope | undefined,
  path: string,
  option: string,
  t: Translate,
  language: Language,
): string => {
  const fact = scope === undefined ? undefined : factOfField(scope, path);
  const word = fact?.values?.[option] ?? SHARED.find((words) => words?.[option] !== undefined)?.[option];
  if (word !== undefined) return word[language];
  return isOwnOption(option) ? t(OWN_OPTIONS[option]) : option;
};
