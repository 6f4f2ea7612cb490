import type { Library } from '../library/library';
import type { Rule } from '../library/rule';

/** The rules that look for threats: all but those about the drawing itself, which its quality speaks of. */
export const threatRules = ({ rules }: Library): readonly Rule[] =>
  [...rules.values()].filter(({ about }) => about !== 'drawing');
