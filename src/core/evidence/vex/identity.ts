import { field, present, textIn } from '../fields';

/** By what a document of statements is known, so that a newer version of it takes the place of the older. */
export interface VexIdentity {
  /** Its number, and its author's name space where numbers are only unique within one. */
  readonly id?: string;
  /** Which version of it this is, as written. */
  readonly revision?: string;
  /** ISO 8601. */
  readonly released?: string;
}

const numberOrText = (json: unknown, name: string): string | undefined => {
  const value = field(json, name);
  return typeof value === 'number' ? String(value) : textIn(json, name);
};

/** What CSAF, OpenVEX or CycloneDX say of which document they are; empty where they do not. */
export const vexIdentity = (json: unknown): VexIdentity => {
  const tracking = field(field(json, 'document'), 'tracking');
  if (tracking !== undefined) {
    const space = textIn(field(field(json, 'document'), 'publisher'), 'namespace');
    const id = textIn(tracking, 'id');
    return present({
      id: id === undefined ? undefined : [space, id].filter((word) => word !== undefined).join(' '),
      revision: textIn(tracking, 'version'),
      released: textIn(tracking, 'current_release_date'),
    });
  }
  return present({
    id: textIn(json, '@id') ?? textIn(json, 'serialNumber'),
    revision: numberOrText(json, 'version'),
    released: textIn(json, 'last_updated', 'timestamp') ?? textIn(field(json, 'metadata'), 'timestamp'),
  });
};
