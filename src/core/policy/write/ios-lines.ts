import { byFamily } from '../algebra/address';
import type { Ranges } from '../algebra/ranges';
import { digitsOf } from '../lasting-names';
import type { PolicyIndex, PolicyRule } from '../policy';
import { type Family, type Groups, icmpTexts, portText, protocolText, sideTexts } from './ios-texts';
import { asciiLine } from './line-text';
import { addressesUnder, portsByProtocol, servicesUnder } from './rule-text';

export interface IosOptions {
  /**
   * How answers to UDP come back, of which an access list keeps no state. `source-port` lets packets from the service's
   * port pass, which every router and switch can; `reflexive` opens the way for each packet that went out, which is
   * tighter and which most switches cannot.
   */
  readonly udpAnswers: 'source-port' | 'reflexive';
}

/** What the lines of a rule are written with. */
export interface IosContext {
  readonly index: PolicyIndex;
  readonly groups: Groups;
  readonly family: Family;
  readonly options: IosOptions;
}

/** All pairs of texts of the two sides; none where a side has nothing in the family. */
const sidesOf = (rule: PolicyRule, { index, groups, family }: IosContext): readonly (readonly [string, string])[] => {
  const [source, destination] = [rule.sources, rule.destinations].map(
    (names) => byFamily(addressesUnder(names, index))[family],
  );
  if (source === undefined || destination === undefined || source.length === 0 || destination.length === 0) return [];
  return sideTexts(source, family, groups).flatMap((a) =>
    sideTexts(destination, family, groups).map((b) => [a, b] as const),
  );
};

const isEveryService = (services: Ranges): boolean => portsByProtocol(services).size === 256;

const remarkOf = (rule: PolicyRule): string =>
  ` remark ${asciiLine([rule.id, rule.comment.en].join(' '), 96) || rule.id}`;

/** What a rule lets the opening end send. */
export const openingLines = (rule: PolicyRule, context: IosContext): readonly string[] => {
  const action = rule.action === 'allow' ? 'permit' : 'deny';
  const log = rule.log ? ' log' : '';
  const services = servicesUnder(rule.services, context.index);
  const ip = context.family === 'v4' ? 'ip' : 'ipv6';
  const lines = sidesOf(rule, context).flatMap(([source, destination]) => {
    if (isEveryService(services)) return [` ${action} ${ip} ${source} ${destination}${log}`];
    return [...portsByProtocol(services)].flatMap(([protocol, parts]) => {
      const name = protocolText(protocol, context.family);
      if (name === undefined) return [];
      const isIcmp = name === 'icmp';
      const reflect =
        protocol === 17 && action === 'permit' && context.options.udpAnswers === 'reflexive'
          ? ` reflect ${reflexName(rule)}`
          : '';
      return parts.flatMap((part) =>
        (isIcmp ? icmpTexts(part) : [portText(part)]).map(
          (service) => ` ${action} ${name} ${source} ${destination}${service}${reflect}${log}`,
        ),
      );
    });
  });
  return lines.length === 0 ? [] : [remarkOf(rule), ...lines];
};

const reflexName = (rule: PolicyRule): string => `SK-U-${digitsOf(rule.id)}`;

/** What a rule lets the answering end send back: the list keeps no state, so it has to say so itself. */
export const answerLines = (rule: PolicyRule, context: IosContext): readonly string[] => {
  if (rule.action !== 'allow') return [];
  const services = servicesUnder(rule.services, context.index);
  const sides = sidesOf(rule, context);
  const whole = isEveryService(services);
  const lines = sides.flatMap(([source, destination]) => {
    if (whole) {
      const ip = context.family === 'v4' ? 'ip' : 'ipv6';
      return [` permit tcp ${destination} ${source} established`, ` permit ${ip} ${destination} ${source}`];
    }
    return [...portsByProtocol(services)].flatMap(([protocol, parts]) => {
      const name = protocolText(protocol, context.family);
      if (name === undefined) return [];
      if (name === 'icmp') return [` permit icmp ${destination} ${source}`];
      if (protocol === 17 && context.options.udpAnswers === 'reflexive') return [];
      const end = protocol === 6 ? ' established' : '';
      return parts.map((part) => ` permit ${name} ${destination}${portText(part)} ${source}${end}`);
    });
  });
  const evaluates =
    context.options.udpAnswers === 'reflexive' && !whole && sides.length > 0 && portsByProtocol(services).has(17)
      ? [` evaluate ${reflexName(rule)}`]
      : [];
  return lines.length + evaluates.length === 0 ? [] : [` remark answers of ${rule.id}`, ...lines, ...evaluates];
};
