import type { Party } from '../../model/party';
import { PartySchema } from '../../model/party';
import type { MakeId } from './derived-id';
import { made } from './element';
import { leave, type Place, type Reading } from './reading';
import { saysNone, saysUnknown } from './settle';

const NAME_LIMIT = 2_000;

/** The parties named so far: a plain file names them in words, and the same words mean the same party. */
export interface Parties {
  readonly byId: ReadonlyMap<string, Party>;
  /** The party of that name, `null` when the file says nobody, `undefined` when it does not say. */
  named(value: unknown, place: Place, reading: Reading): Party['id'] | null | undefined;
}

export const gatherParties = (makeId: MakeId): Parties => {
  const byId = new Map<string, Party>();
  const byName = new Map<string, Party>();
  return {
    byId,
    named: (value, place, reading) => {
      if (saysUnknown(value)) return undefined;
      if (saysNone(value)) return null;
      if (typeof value !== 'string' || value.trim() === '' || value.length > NAME_LIMIT) {
        leave(reading, 'value-not-known', place, value);
        return undefined;
      }
      const name = value.trim();
      const known = byName.get(name);
      if (known !== undefined) return known.id;
      const id = makeId('party', name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ''));
      const party = made(PartySchema, { id, name });
      byName.set(name, party);
      byId.set(id, party);
      return party.id;
    },
  };
};

/** The single names in 「医師会/病院」. */
export const partyNames = (value: unknown): readonly unknown[] =>
  typeof value === 'string' ? value.split(/[/／]/).map((name) => name.trim()) : Array.isArray(value) ? value : [value];
