import type { Rule } from './rule';

const made = new WeakMap<Rule, string>();

/** FNV-1a over the UTF-16 units, in 32 bits: tells texts apart, protects nothing. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/**
 * Tells the state of a rule by what decisions rest on: its condition, severity, categories and words. Eight hexadecimal
 * digits, the same for the same rule on any machine. References and examples may change without making it another.
 */
export const revisionOf = (rule: Rule): string => {
  const known = made.get(rule);
  if (known !== undefined) return known;
  const revision = hashOf(JSON.stringify([rule.when, rule.severity, rule.stride, rule.text]));
  made.set(rule, revision);
  return revision;
};
