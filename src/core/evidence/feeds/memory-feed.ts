import type { Feed, FeedRow, KeptFeed } from './feed';

/** A feed that is kept in memory. */
export const memoryFeed = (feed: Feed, rows: readonly FeedRow[]): KeptFeed => {
  const texts = new Map(rows.map(({ part, at, text }) => [`${part} ${at}`, text]));
  return { feed, rows: async (part, at) => at.map((each) => texts.get(`${part} ${each}`)) };
};
