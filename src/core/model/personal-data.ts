/** Classes of data that speak of patients. */
export const PERSONAL_DATA: ReadonlySet<string> = new Set([
  'phi',
  'image',
  'result',
  'order',
  'adt',
  'id',
  'document',
  'database',
  'vitals',
  'waveform',
  'worklist',
  'insurance',
  'record',
  'plan',
  'rt-plan',
]);
