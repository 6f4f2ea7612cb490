/**
 * What the model leaves open about a policy. `effect` says what that does when the rules are loaded:
 * `blocked` – declared, but no rule could be written, so it will not pass; `wider` – the rule allows more than was said
 * for certain; `outside` – it does not pass through this equipment, which can neither allow nor stop it; `ask` – nobody
 * said, and something may be forgotten.
 */
export const GAP_EFFECTS = {
  'care-stops': 'blocked',
  'no-zone': 'blocked',
  'no-address': 'blocked',
  'bad-address': 'blocked',
  'fewer-addresses': 'blocked',
  'no-service': 'blocked',
  'no-transport': 'blocked',
  'no-common-family': 'blocked',
  'passes-through': 'blocked',
  multicast: 'blocked',
  stopped: 'blocked',
  planned: 'blocked',
  'other-zones': 'blocked',
  'dynamic-ports': 'blocked',
  'zone-for-host': 'wider',
  'public-addresses': 'wider',
  'assumed-ports': 'wider',
  companions: 'wider',
  'any-service': 'wider',
  'either-transport': 'wider',
  inside: 'wider',
  'not-network': 'outside',
  'other-line': 'outside',
  'shared-subnet': 'outside',
  'address-outside': 'ask',
  'no-subnet': 'ask',
  'bad-subnet': 'ask',
  'unknown-purpose': 'ask',
  never: 'ask',
  infrastructure: 'ask',
  'management-lockout': 'ask',
  'device-services': 'ask',
  'device-address': 'ask',
} as const satisfies Readonly<Record<string, 'blocked' | 'wider' | 'outside' | 'ask'>>;

export type GapKind = keyof typeof GAP_EFFECTS;
export type GapEffect = (typeof GAP_EFFECTS)[GapKind];

export interface Gap {
  readonly kind: GapKind;
  readonly effect: GapEffect;
  /** Ids of what it is about, the first the one to open: flows, assets, zones. */
  readonly subjects: readonly string[];
  /** What the sentence fills in: text of the model, ports, numbers. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const gap = (kind: GapKind, subjects: readonly string[], params: Gap['params'] = {}): Gap => ({
  kind,
  effect: GAP_EFFECTS[kind],
  subjects,
  params,
});
