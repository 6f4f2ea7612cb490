export const common = {
  undo: 'Undo',
  redo: 'Redo',
  close: 'Close',
  cancel: 'Cancel',
  delete: 'Delete',
  stop: 'Stop',
  unknown: 'unknown',
  export: 'Export',
  moreTabs: 'All tabs; out of sight: {{count}}',
  more: 'Show {{count}} more of {{left}}',
  rest: 'Show {{count}} more',
  /** Between a label and what it labels, and around what is said besides; where words are put together. */
  colon: ': ',
  aside: ' ({{text}})',
} as const;
