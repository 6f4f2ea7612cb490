export const common = {
  undo: 'Undo',
  redo: 'Redo',
  close: 'Close',
  cancel: 'Cancel',
  delete: 'Delete',
  stop: 'Stop',
  unknown: 'unknown',
} as const;
