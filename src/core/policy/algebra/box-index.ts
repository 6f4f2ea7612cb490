import { type Box, boxesMeet } from './boxes';
import { rangeIndex } from './range-index';

/** Boxes that can be asked which of them meet another. */
export interface BoxIndex {
  /** Those with packets in common, in the order of the list. Growth: boxes that share a destination with it. */
  meeting(box: Box): readonly Box[];
}

/** The index of the boxes by their destinations, which tell rules apart best. */
export const boxIndex = (boxes: readonly Box[]): BoxIndex => {
  const byDestination = rangeIndex(boxes.map(({ destination }) => destination));
  return {
    meeting: (box) =>
      byDestination.meeting(box.destination).flatMap((place) => {
        const other = boxes[place];
        return other !== undefined && boxesMeet(other, box) ? [other] : [];
      }),
  };
};
