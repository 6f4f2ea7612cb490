import { ANY_ADDRESS } from '../address-objects';
import { blocksOf, blockText, EVERY_ADDRESS } from '../algebra/address';
import { isSameSet, type Ranges } from '../algebra/ranges';
import { digitsOf } from '../lasting-names';
import type { AddressObject, Policy, PolicyRule, Service } from '../policy';
import { serviceObjects } from '../service-objects';

/** Why a line does not count: it was not understood, or it was and cannot be said in a policy. */
export const UNREAD_REASONS = [
  'unknown-line',
  'unknown-name',
  'not-applied',
  'outgoing',
  'condition',
  'other-chain',
  'too-many',
] as const;

export interface UnreadLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: (typeof UNREAD_REASONS)[number];
}

/** One list of rules as it stands, in its own order; equipment may have several. */
export interface ReadList {
  readonly name: string;
  /** The interface it guards for traffic that comes in; absent: nobody said, or all. */
  readonly from?: string | undefined;
  readonly policy: Policy;
}

export interface ReadPolicy {
  readonly lists: readonly ReadList[];
  readonly unread: readonly UnreadLine[];
}

/** What is read at most; what lies beyond is named as unread. */
export const MOST = { characters: 8_000_000, lines: 200_000, rules: 20_000, unread: 2_000, ranges: 50_000 } as const;

const TEXT = 200;

/** Collects lines that do not count, as many as anybody would look through. */
export interface Unread {
  readonly add: (line: number, text: string, reason: UnreadLine['reason']) => void;
  readonly lines: () => readonly UnreadLine[];
}

export const createUnread = (): Unread => {
  const lines: UnreadLine[] = [];
  return {
    add: (line, text, reason) => {
      if (lines.length < MOST.unread) lines.push({ line, text: text.trim().slice(0, TEXT), reason });
      else if (lines.length === MOST.unread) lines.push({ line, text: '', reason: 'too-many' });
    },
    lines: () => [...lines].sort((a, b) => a.line - b.line),
  };
};

/** A rule as a reader finds it, with the sets themselves. */
export interface FoundRule {
  readonly id: string;
  readonly action: PolicyRule['action'];
  readonly source: Ranges;
  readonly destination: Ranges;
  readonly service: Ranges;
  readonly line: number;
  readonly comment?: string;
  readonly log?: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sourcePorts?: Ranges | undefined;
  readonly stateful: boolean;
}

/** A policy of rules that were read; objects get names of their content. */
export const policyOfFound = (rules: readonly FoundRule[], otherwise: Policy['otherwise']): Policy => {
  const addresses = new Map<string, AddressObject>();
  const services = new Map<string, Service>();
  const names = new WeakMap<Ranges, string>();
  const nameOf = (ranges: Ranges): string => {
    const known = names.get(ranges) ?? named(ranges);
    names.set(ranges, known);
    return known;
  };
  const named = (ranges: Ranges): string => {
    if (isSameSet(ranges, [EVERY_ADDRESS])) {
      addresses.set(ANY_ADDRESS.name, ANY_ADDRESS);
      return ANY_ADDRESS.name;
    }
    const text = blocksOf(ranges).map(blockText).join(' ');
    const name = `a-${digitsOf(text)}-${ranges.length}`;
    const label = text.length > TEXT ? `${text.slice(0, TEXT)}…` : text;
    addresses.set(name, { name, kind: 'group', label, addresses: ranges });
    return name;
  };
  const written = rules.map(
    (rule): PolicyRule => ({
      id: rule.id,
      action: rule.action,
      from: rule.from,
      to: rule.to,
      sources: [nameOf(rule.source)],
      destinations: [nameOf(rule.destination)],
      services: serviceObjects(rule.service).map((service) => {
        services.set(service.name, service);
        return service.name;
      }),
      stateful: rule.stateful,
      log: rule.log ?? false,
      comment: { ja: rule.comment ?? '', en: rule.comment ?? '' },
      flows: [],
      line: rule.line,
      ...(rule.sourcePorts === undefined ? {} : { sourcePorts: rule.sourcePorts }),
    }),
  );
  return {
    zones: [],
    addresses: [...addresses.values()],
    services: [...services.values()],
    rules: written,
    device: [],
    equipment: [],
    otherwise,
  };
};
