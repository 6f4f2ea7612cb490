export const files = {
  /** Names of formats, by their id. */
  format: {
    sekisho: 'Sekisho document',
    plain: 'Plain hospital model',
    svg: 'Drawing (SVG)',
  },
} as const;
