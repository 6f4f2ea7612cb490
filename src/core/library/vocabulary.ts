/** The closed word lists that documents and templates share. Open lists (device types, zone types, protocols) are templates. */

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const STRIDE = [
  'spoofing',
  'tampering',
  'repudiation',
  'information-disclosure',
  'denial-of-service',
  'elevation-of-privilege',
] as const;
export type Stride = (typeof STRIDE)[number];

/** The letter of each category, in the order S T R I D E. */
export const STRIDE_LETTERS: Readonly<Record<Stride, 'S' | 'T' | 'R' | 'I' | 'D' | 'E'>> = {
  spoofing: 'S',
  tampering: 'T',
  repudiation: 'R',
  'information-disclosure': 'I',
  'denial-of-service': 'D',
  'elevation-of-privilege': 'E',
};

/** What a thing is, coarsely; rules and pictures use it where the exact device type does not matter. */
export const CATEGORIES = [
  'medical-device',
  'medical-it',
  'samd',
  'it',
  'it-endpoint',
  'network',
  'ot',
  'external',
  'person',
  'cloud',
  'device-part',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What happens to a patient when the function is lost or wrong, worst first. */
export const CRITICALITIES = ['life', 'high', 'medium', 'low', 'none'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** How the edge of a zone, or the way between two zones, is enforced. Absent means unknown, and blocks nothing. */
export const ENFORCEMENTS = ['none', 'vlan-only', 'acl', 'firewall', 'one-way', 'vpn'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

export const PURPOSES = [
  'clinical',
  'maintenance',
  'repair',
  'admin',
  'update',
  'backup',
  'monitoring',
  'business',
  'office',
  'guest',
  'secondary-use',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const MEDIA = [
  'wired',
  'wifi',
  'wireless',
  'bluetooth',
  'nfc',
  'rf',
  'cellular',
  'phone',
  'usb',
  'serial',
  'physical',
  'human',
] as const;

/** Severity words of the three axes, 0 none … 4 catastrophic. Ordinal: differences and averages mean nothing. */
export const SEVERITIES = [0, 1, 2, 3, 4] as const;
/** What a severity says of: harm to patients, to data, and to what has to keep running. */
export const SEVERITY_AXES = ['patientSafety', 'data', 'availability'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The level shown for a threat or question, 4 the worst. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_WORDS: Readonly<Record<Level, 'low' | 'medium' | 'high' | 'critical'>> = {
  1: 'low',
  2: 'medium',
  3: 'high',
  4: 'critical',
};

/** What a rule speaks about: its subject. `crossing` is the meeting of two zones, `hospital` the whole document. */
export const SCOPES = ['asset', 'flow', 'crossing', 'zone', 'hospital'] as const;
export type Scope = (typeof SCOPES)[number];
