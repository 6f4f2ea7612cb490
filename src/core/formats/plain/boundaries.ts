import type * as v from 'valibot';
import { ConduitSchema } from '../../model/conduit';
import type { Noun } from './element';
import { type Parties, partyNames } from './parties';
import { saysNone, saysUnknown } from './settle';

export const boundaryNoun = (parties: Parties): Noun => ({
  entries: ConduitSchema.entries as v.ObjectEntries,
  names: { type: 'kind', label: 'name' },
  special: {
    // Read with the zones, before the rest.
    between: () => ({}),
    owners: (value, key, reading) => {
      if (saysUnknown(value)) return {};
      if (saysNone(value)) return { owners: null };
      const owners = partyNames(value).map((name) => parties.named(name, [key], reading));
      const known = owners.filter((owner) => owner !== undefined && owner !== null);
      return known.length === 0 ? {} : { owners: [...new Set(known)] };
    },
  },
});
