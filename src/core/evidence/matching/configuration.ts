import type { Configuration, CpeCondition } from '../advisories/advisory';
import { type Cpe, matchCpe } from '../cpe';
import { isInRange } from '../versions/range';

/** Three-valued: `unknown` where something about the device is not known. */
export type Applies = 'yes' | 'no' | 'unknown' | 'cannot-compare';

/** What is in and around a component, as far as it is known. */
export interface Surroundings {
  /** Names of the parts of the device, its operating system and its hardware. */
  readonly cpes: readonly Cpe[];
  /** Names of a whole family that it runs on, which say nothing against any other. */
  readonly around?: readonly Cpe[];
  /** Names that its operating system may have. */
  readonly possible?: readonly Cpe[];
}

const NONE: readonly never[] = [];

const versionOf = ({ version, update }: Cpe): string | undefined =>
  version === '*' || version === '-' ? undefined : update === '*' || update === '-' ? version : `${version} ${update}`;

/** Whether one name is meant by a condition. */
export const isMeant = (condition: CpeCondition, name: Cpe): Applies => {
  const { cpe, range } = condition;
  const match = matchCpe(cpe, name, range === undefined ? 'compared' : 'left-out');
  if (match === 'no' || range === undefined) return match;
  const version = versionOf(name);
  if (version === undefined) return 'unknown';
  const inside = isInRange(version, range);
  return inside === 'yes' ? match : inside;
};

const not = (applies: Applies): Applies => (applies === 'yes' ? 'no' : applies === 'no' ? 'yes' : applies);

const all = (parts: readonly Applies[]): Applies => {
  if (parts.includes('no')) return 'no';
  if (parts.includes('cannot-compare')) return 'cannot-compare';
  return parts.includes('unknown') ? 'unknown' : 'yes';
};

const any = (parts: readonly Applies[]): Applies => {
  if (parts.includes('yes')) return 'yes';
  if (parts.includes('cannot-compare')) return 'cannot-compare';
  return parts.includes('unknown') ? 'unknown' : 'no';
};

/**
 * Whether the product is somewhere in the device. That nothing of its kind was named leaves it open: parts lists are
 * about software, and say neither on what it runs nor that it runs on nothing else.
 */
const isAround = (condition: CpeCondition, { cpes, around = NONE, possible = NONE }: Surroundings): Applies => {
  const found = any([...cpes, ...around].map((name) => isMeant(condition, name)));
  if (found !== 'no') return found;
  if (possible.some((name) => isMeant(condition, name) !== 'no')) return 'unknown';
  const { part, product } = condition.cpe;
  const isRuledOut = cpes.some((name) => name.part === part && (part !== 'a' || name.product === product));
  return isRuledOut ? 'no' : 'unknown';
};

/**
 * Whether a configuration is that of a device with a component of the given name. Conditions about the product at fault
 * are asked of the component, the others of everything around it. Source: the NVD's rules for applicability statements.
 */
export const applies = (configuration: Configuration, component: Cpe, surroundings: Surroundings): Applies => {
  const asked = configuration.conditions.map((condition) => {
    const own = isMeant(condition, component);
    if (condition.vulnerable || own !== 'no') return own;
    return isAround(condition, surroundings);
  });
  const parts = [...asked, ...configuration.parts.map((part) => applies(part, component, surroundings))];
  if (parts.length === 0) return 'no';
  const found = configuration.operator === 'and' ? all(parts) : any(parts);
  return configuration.negated ? not(found) : found;
};
