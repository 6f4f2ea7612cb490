const MEBI = 1_048_576;

/** What a packed hospital may become: a document of at most 100 MiB, and three times as much in attached files. */
export const HAND_OVER_LIMITS = { bytes: 400 * MEBI, entries: 5_000, ratio: 100 } as const;

/** The largest packed hospital that is looked at, in bytes: 400 MiB. */
export const HAND_OVER_SIZE_LIMIT = 400 * MEBI;
