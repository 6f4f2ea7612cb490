import { box } from './shapes';

/** Badges and small signs of the drawing. 24 px grid, stroked, not filled. */
export const signIcons = {
  wireless: 'M3.5 9.5a12 12 0 0 1 17 0M6.7 13a7.5 7.5 0 0 1 10.6 0M9.7 16.3a3.5 3.5 0 0 1 4.6 0M12 19.5h.01',
  hourglass: 'M6.5 3h11M6.5 21h11M7.5 3c0 5 4.5 6 4.5 9s-4.5 4-4.5 9M16.5 3c0 5-4.5 6-4.5 9s4.5 4 4.5 9',
  struckSheet: 'M7 3h7l4 4v14H7zM3.5 4l17 17',
  padlock: `${box(5.5, 10.5, 13, 10, 2)}M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5`,
  pulse: 'M2.5 12h5l2.5-6 4 12 2.5-6h5',
  check: 'M5 12.5l4.5 4.5L19 7',
  plus: 'M12 5v14M5 12h14',
  cross: 'M6 6l12 12M18 6L6 18',
} as const;
