import { type Edit, inTurn } from '../../document/edits/edit';
import { updateElement } from '../../document/edits/update';
import type { AddressPlan, ZoneAddresses } from '../addresses/address-plan';

const numbered =
  ({ zone, vlan, subnets }: ZoneAddresses): Edit =>
  (document) => {
    const known = document.zones.get(zone);
    if (known === undefined) return document;
    return updateElement('zones', zone, {
      ...(known.vlan === undefined ? { vlan } : {}),
      ...(known.subnets === undefined || known.subnets.length === 0 ? { subnets } : {}),
    })(document);
  };

/** Its old addresses do not hold where it stands now; which it gets is not known yet. */
const renumbered =
  (id: string): Edit =>
  (document) => {
    const interfaces = document.assets.get(id)?.interfaces;
    if (interfaces === undefined) return document;
    return updateElement('assets', id, { interfaces: interfaces.map(({ addresses: _, ...rest }) => rest) })(document);
  };

/**
 * Gives the zones of a plan their VLAN numbers and subnets where they have none yet, and takes from devices that have to
 * be renumbered the addresses that hold no longer. What was known of zones stays.
 */
export const withAddresses = ({ zones }: AddressPlan): Edit =>
  inTurn(...zones.map(numbered), ...zones.flatMap(({ renumbered: ids }) => ids.map(renumbered)));
