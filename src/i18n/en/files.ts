export const files = {
  /** Names of formats, by their id. */
  format: {
    sekisho: 'Sekisho document',
    plain: 'Plain hospital model',
    svg: 'Drawing (SVG)',
  },
  untitled: 'New hospital',
  untitledProduct: 'New product',
  pasted: 'Pasted text',
  open: 'Open',
  export: 'Export',
  dropHere: 'Drop to open the file',
  reading: 'Reading {{name}}',
  layingOut: 'Finding places',
  saved: 'Saved as {{name}}',
  keeping: {
    untouched: 'Not changed',
    waiting: 'Saving …',
    kept: 'Saved {{time}}',
    failed: 'Not saved',
  },
  /** Why this browser keeps nothing, and what to do. */
  notKept: {
    full: 'This browser has no room left. The last saved state stays. Save the document as a file, and delete documents you no longer need.',
    refused:
      'This browser refuses to keep documents, as in private windows. Save the document as a file before you leave.',
    elsewhere:
      'This document is being edited in another window of this browser, so changes here are not kept. Go on there, or save this state as a file.',
  },
  new: {
    empty: 'Empty',
    hospital: 'Hospital or clinic',
    hospitalFor: 'A network of devices, zones and lines',
    product: 'Medical device or system',
    productFor: 'A product in its intended environment, as its manufacturer sees it',
    examples: 'Examples',
  },
  example: {
    'general-hospital-300': '300-bed general hospital',
    'clinic-remote-vpn': 'Clinic with a vendor’s remote line',
    'mfr-infusion-pump': 'Infusion pump system',
    'mfr-cloud-samd': 'Diagnostic software in the cloud',
  },
  exampleFor: {
    'general-hospital-300': 'Records, imaging, laboratory, monitors, pumps; three lines to the outside',
    'clinic-remote-vpn': 'Records in one network with everything else, and a VPN router for maintenance',
    'mfr-infusion-pump': 'Pumps, gateway and drug library, as a manufacturer submits them',
    'mfr-cloud-samd': 'A hospital sends images to software as a medical device',
  },
  kept: {
    none: 'Nothing is kept here yet. Documents are kept as soon as you change them.',
    open: 'open',
    about: '{{date}}, assets: {{assets}}',
    openIt: 'Open',
    openNamed: 'Open {{title}}',
    copy: 'Copy',
    copyNamed: 'Copy {{title}}',
    copyOf: '{{title}} (copy)',
    delete: 'Delete for good',
    deleteNamed: 'Delete {{title}}',
    sure: 'Delete “{{title}}”? It cannot be brought back.',
    where: 'Documents are kept in this browser only. Clearing its data removes them: save as a file what must last.',
  },
  report: {
    read: '{{name}} was opened, with notes',
    unreadable: '{{name}} could not be opened',
    readHow: 'These points were guessed, changed or left out.',
    untouched: 'The open document is unchanged.',
    more: 'And {{n}} more.',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
} as const;
