import { routeOf } from '../facts/vocabulary';
import type { Library } from '../library/library';
import { COMPARISONS, type Comparison, type Condition, type Rule } from '../library/rule';
import { error, type Issue } from '../result';
import { COMPARISONS_FOR, OPERANDS } from './comparisons-for';

const faultsOf = (leaf: Comparison, path: string, scope: Rule['scope'], library: Library): readonly Issue[] => {
  const definition = routeOf(leaf.fact, scope, library)?.definition;
  if (definition === undefined) return [error('fact-not-known', `${path}.fact`, { value: leaf.fact })];
  const name = COMPARISONS.find((each) => leaf[each] !== undefined) ?? 'recorded';
  if (!COMPARISONS_FOR[definition.type].includes(name))
    return [
      error('comparison-does-not-fit', `${path}.${name}`, {
        word: name,
        value: leaf.fact,
        allowed: COMPARISONS_FOR[definition.type].join(', '),
      }),
    ];
  const operand = leaf[name];
  if (OPERANDS[name] === 'fact') {
    const other = routeOf(String(operand), scope, library);
    return other === undefined ? [error('fact-not-known', `${path}.${name}`, { value: String(operand) })] : [];
  }
  if (definition.type === 'boolean' && (name === 'is' || name === 'isNot') && typeof operand !== 'boolean')
    return [error('value-not-allowed', `${path}.${name}`, { value: String(operand), allowed: 'true | false' })];
  const { values, open } = definition;
  if (values === undefined || open === true || (OPERANDS[name] !== 'value' && OPERANDS[name] !== 'values')) return [];
  return [operand].flat().flatMap((value) => {
    const word = String(value);
    if (Object.hasOwn(values, word) || word.startsWith('*')) return [];
    return [error('value-not-allowed', `${path}.${name}`, { value: word, allowed: Object.keys(values).join(', ') })];
  });
};

const inCondition = (condition: Condition, path: string, scope: Rule['scope'], library: Library): readonly Issue[] => {
  const within = (parts: readonly Condition[], at: string): readonly Issue[] =>
    parts.flatMap((part, index) => inCondition(part, `${path}.${at}[${index}]`, scope, library));
  if ('all' in condition) return within(condition.all, 'all');
  if ('any' in condition) return within(condition.any, 'any');
  if ('not' in condition) return inCondition(condition.not, `${path}.not`, scope, library);
  return faultsOf(condition, path, scope, library);
};

/**
 * What a sound rule still gets wrong about the library: facts that its scope does not have, comparisons that never fit
 * the fact, values that the fact never has, controls that nobody knows. `at` is where the rule stands in its file.
 */
export const checkRule = (
  rule: Pick<Rule, 'scope' | 'when' | 'answeredBy'>,
  library: Library,
  at = '',
): readonly Issue[] => {
  const place = (path: string): string => (at === '' ? path : `${at}.${path}`);
  const controls = rule.answeredBy.flatMap((id, index) =>
    library.controls.has(id) ? [] : [error('control-not-known', place(`answeredBy[${index}]`), { value: id })],
  );
  return [...inCondition(rule.when, place('when'), rule.scope, library), ...controls];
};
