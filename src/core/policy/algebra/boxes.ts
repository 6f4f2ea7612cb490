import { byFamily } from './address';
import { differenceOf, haveInCommon, intersectionOf, type Ranges } from './ranges';

/** A set of packets that open something: these sources to these destinations with these services. */
export interface Box {
  readonly source: Ranges;
  readonly destination: Ranges;
  readonly service: Ranges;
}

export const isEmptyBox = ({ source, destination, service }: Box): boolean =>
  source.length === 0 || destination.length === 0 || service.length === 0;

export const boxesMeet = (a: Box, b: Box): boolean =>
  haveInCommon(a.service, b.service) && haveInCommon(a.destination, b.destination) && haveInCommon(a.source, b.source);

export const boxIntersection = (a: Box, b: Box): Box => ({
  source: intersectionOf(a.source, b.source),
  destination: intersectionOf(a.destination, b.destination),
  service: intersectionOf(a.service, b.service),
});

/** The box without packets from one family of addresses to the other, of which there are none. */
export const withinFamilies = (box: Box): readonly Box[] => {
  const [source, destination] = [byFamily(box.source), byFamily(box.destination)];
  return (['v4', 'v6'] as const)
    .map((family) => ({ ...box, source: source[family], destination: destination[family] }))
    .filter((one) => !isEmptyBox(one));
};

/** The packets of the first that are not in the second: three boxes at most, without overlap. */
export const boxDifference = (a: Box, b: Box): readonly Box[] => {
  if (!boxesMeet(a, b)) return [a];
  const service = intersectionOf(a.service, b.service);
  const destination = intersectionOf(a.destination, b.destination);
  return [
    { ...a, service: differenceOf(a.service, b.service) },
    { ...a, service, destination: differenceOf(a.destination, b.destination) },
    { source: differenceOf(a.source, b.source), destination, service },
  ].filter((box) => !isEmptyBox(box));
};

/** Beyond so many pieces the question is given up; real rules stay far below. */
const MOST_PIECES = 20_000;

/** What is left of the boxes without those of `others`; `undefined` where it falls into too many pieces to say. */
export const boxesWithout = (boxes: readonly Box[], others: Iterable<Box>): readonly Box[] | undefined => {
  let left: readonly Box[] = boxes.filter((box) => !isEmptyBox(box));
  for (const other of others) {
    if (left.length === 0) return left;
    if (isEmptyBox(other)) continue;
    left = left.flatMap((box) => boxDifference(box, other));
    if (left.length > MOST_PIECES) return undefined;
  }
  return left;
};
