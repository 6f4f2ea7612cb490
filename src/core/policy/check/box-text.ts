import { rangeTexts } from '../algebra/address';
import type { Box } from '../algebra/boxes';
import { serviceObjects } from '../service-objects';

/** Packets in words: addresses as blocks or ranges, services by the names that rules give them. */
export interface BoxText {
  readonly source: readonly string[];
  readonly destination: readonly string[];
  readonly services: readonly string[];
}

export const boxText = ({ source, destination, service }: Box): BoxText => ({
  source: rangeTexts(source),
  destination: rangeTexts(destination),
  services: serviceObjects(service).map(({ name }) => name),
});
