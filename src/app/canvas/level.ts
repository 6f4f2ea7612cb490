/** How much is drawn: far away zones stand for their content, near enough everything can be read. */
export type Level = 'far' | 'middle' | 'near';

const MIDDLE_FROM = 0.36;
const NEAR_FROM = 0.9;
/** A level is kept a little beyond its end, so that nothing flickers between two. */
const SLACK = 0.05;

export const levelOf = (zoom: number, before: Level | undefined): Level => {
  const middleFrom = MIDDLE_FROM * (before === 'far' ? 1 + SLACK : before === undefined ? 1 : 1 - SLACK);
  const nearFrom = NEAR_FROM * (before === 'near' ? 1 - SLACK : before === undefined ? 1 : 1 + SLACK);
  if (zoom < middleFrom) return 'far';
  return zoom < nearFrom ? 'middle' : 'near';
};
