import { readCpe } from '../cpe';
import { readPurl } from '../purl';
import { LICENCE_IDS } from './licence-ids';
import { type Shape, written } from './shape';

const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-]\d{2}:?\d{2})$/;

/** A day and a time with its zone, RFC 3339, of a day that there is. */
export const isMoment = (value: string): boolean => {
  const [, day = '', hours, minutes, seconds] = MOMENT.exec(value) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return false;
  // A minute may have a second more.
  return Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) <= 60;
};

export const moment: Shape = written('sbom-moment-invalid', isMoment);

export const serialNumber: Shape = written('sbom-serial-number-invalid', (value) =>
  /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value),
);

/** Letters in a hash by its length in bits: 128, 160, 256, 384, 512. */
const HASH_LENGTHS: ReadonlySet<number> = new Set([32, 40, 64, 96, 128]);

export const hashValue: Shape = written(
  'sbom-hash-invalid',
  (value) => HASH_LENGTHS.has(value.length) && /^[0-9a-f]*$/i.test(value),
);

/** `LGPL-2.1+` is the licence and its later versions. */
export const licenceId: Shape = written('sbom-licence-not-listed', (value) =>
  LICENCE_IDS.has(value.replace(/\+$/, '')),
);

export const purl: Shape = written('sbom-purl-invalid', (value) => readPurl(value) !== undefined);
export const cpe: Shape = written('sbom-cpe-invalid', (value) => readCpe(value) !== undefined);
