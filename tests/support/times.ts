/** How many times as many chance hospitals are tried: ten with `LONG=1` (`npm run unit:long`), else one. */
export const TIMES = process.env.LONG === undefined ? 1 : 10;
