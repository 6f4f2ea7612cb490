import { DUTIES } from '../../../core/model/conduit';
import { type Field, fieldsIn } from './field';

/** Every field of a zone that people fill in. */
export const zoneFields: readonly Field[] = [
  ...fieldsIn('identity', '*kind *parent', { kind: 'zone-type' }),
  ...fieldsIn('connection', '*enforcement *subnets *vlan'),
  ...fieldsIn('protection', '*trust *targetSecurityLevel scanning'),
  ...fieldsIn('people', '*party'),
  ...fieldsIn('notes', 'note'),
];

/** Every field of a data flow that people fill in. */
export const flowFields: readonly Field[] = [
  ...fieldsIn('identity', '*from *to initiator *purpose status'),
  ...fieldsIn('effect', '*data deidentified requiredForIntendedUse connectedInClinicalUse redundantPaths'),
  ...fieldsIn('connection', '*protocol port transport *medium via enforcement alwaysOn api wifiAuthentication', {
    protocol: 'protocol',
  }),
  ...fieldsIn(
    'protection',
    '*encryption *authentication multiFactor integrity approval logged mediaScanning egressAllowlist',
  ),
  ...fieldsIn('people', 'responsible reviewOn'),
  ...fieldsIn('notes', 'analysisStatus note'),
];

/** Every field of a conduit that people fill in: what they know about the meeting of two zones. */
export const conduitFields: readonly Field[] = [
  ...fieldsIn('identity', '*kind *purpose'),
  ...fieldsIn('connection', '*enforcement *ruleset accessControl redundant logged'),
  ...fieldsIn('people', '*owners *contract contractReview contact reviewedOn reviewOn'),
  ...fieldsIn('people', 'demarcation firstSide.answersFor secondSide.answersFor'),
  ...fieldsIn('people', DUTIES.map((duty) => `duties.${duty}`).join(' ')),
  ...fieldsIn('notes', 'note'),
];

/** Every field of a link that people fill in: its ends, and for an outside line who provides it. */
export const linkFields: readonly Field[] = [
  ...fieldsIn('identity', '*ends.0.asset *ends.0.port *ends.1.asset *ends.1.port'),
  ...fieldsIn('connection', '*medium *lineType *provider'),
  ...fieldsIn('people', 'responsible reviewOn'),
  ...fieldsIn('notes', '*purpose note'),
];

/** Every field of a party that people fill in. */
export const partyFields: readonly Field[] = [
  ...fieldsIn('identity', '*kind'),
  ...fieldsIn('people', '*contacts *contractReview'),
  ...fieldsIn('notes', 'note'),
];

/** Every field of a safeguard that people fill in. */
export const controlFields: readonly Field[] = [
  ...fieldsIn('identity', '*template *kind *status', { template: 'control-template' }),
  ...fieldsIn('effect', '*on', { on: 'element' }),
  ...fieldsIn('people', 'owner due'),
  ...fieldsIn('notes', 'note'),
];

/** What the document says about itself. Its revisions and switched-off rules have places of their own. */
export const documentFields: readonly Field[] = [
  ...fieldsIn('identity', '*title *facility *perspective *description language'),
  ...fieldsIn('people', '*authors'),
  ...fieldsIn('notes', '*asOf *lastReviewed *lastChange'),
];
