import type * as v from 'valibot';
import { ZoneSchema } from '../../model/zone';
import type { Noun } from './element';
import type { Parties } from './parties';
import { leave } from './reading';
import { saysNone, saysUnknown, templateWord } from './settle';

/** An IPv4 or IPv6 address, with or without prefix length; ranges and wildcards included. */
const ADDRESS = /^(?=.*[.:])[0-9a-f.:*%-]+(\/\d{1,3})?$/i;

/** The addresses in a text or list: those that look like one, and what else stands there. */
export const addressesIn = (
  value: unknown,
): { readonly addresses: readonly string[]; readonly others: readonly unknown[] } => {
  const parts = (Array.isArray(value) ? value : [value]).flatMap((part: unknown) =>
    typeof part === 'string' ? part.split(/[,、;\s]+/).filter((text) => text !== '') : [part],
  );
  const isAddress = (part: unknown): part is string => typeof part === 'string' && ADDRESS.test(part);
  return { addresses: parts.filter(isAddress), others: parts.filter((part) => !isAddress(part)) };
};

export const zoneNoun = (parties: Parties): Noun => ({
  entries: ZoneSchema.entries as v.ObjectEntries,
  names: { label: 'name', slT: 'targetSecurityLevel' },
  special: {
    // `unknown` is a zone type of its own: lines and things that nobody has classified.
    zoneType: (value) => (typeof value === 'string' && value.trim() !== '' ? { kind: templateWord(value) } : {}),
    subnet: (value, key, reading) => {
      if (saysUnknown(value)) return {};
      if (saysNone(value)) return { subnets: [] };
      const { addresses, others } = addressesIn(value);
      if (others.length > 0) leave(reading, 'address-not-understood', [key], value);
      return others.length > 0 ? {} : { subnets: addresses };
    },
    owner: (value, key, reading) => {
      const party = parties.named(value, [key], reading);
      return party === undefined ? {} : { party };
    },
  },
});
