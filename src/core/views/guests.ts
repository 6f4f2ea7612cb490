import type { Placement } from '../document/view';

const guests = new WeakSet<Placement>();

/** The place of a neighbour in a view that looks into a box: there for looking only, so it cannot be moved. */
export const guestAt = (placement: Placement): Placement => {
  const guest = { ...placement, locked: true };
  guests.add(guest);
  return guest;
};

/** Whether something stands there only as a neighbour of what is looked into. */
export const isGuest = (placement: Placement): boolean => guests.has(placement);
