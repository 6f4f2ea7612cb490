/** What stands where in a generated hospital: zone type, names, and the mix of devices with their share. */
export interface Department {
  readonly zone: string;
  readonly ja: string;
  readonly en: string;
  /** How many parts of a hundred of all assets stand in zones of this kind. */
  readonly share: number;
  /** Device types; a type listed twice is twice as common. */
  readonly devices: readonly string[];
  /** Device types it talks to, each with protocol and data. */
  readonly talks: readonly { readonly to: string; readonly protocol: string; readonly data: readonly string[] }[];
}

export const DEPARTMENTS: readonly Department[] = [
  {
    zone: 'clinical-terminals',
    ja: '診療端末',
    en: 'Clinical terminals',
    share: 34,
    devices: ['ehr-terminal', 'ehr-terminal', 'ehr-terminal', 'mobile-cart-pc', 'bedside-verification-pda', 'printer'],
    talks: [
      { to: 'ehr-server', protocol: 'https', data: ['phi', 'order'] },
      { to: 'pacs-server', protocol: 'dicomweb', data: ['image', 'phi'] },
    ],
  },
  {
    zone: 'therapy-devices',
    ja: '治療機器',
    en: 'Therapy devices',
    share: 20,
    devices: ['infusion-pump', 'infusion-pump', 'syringe-pump', 'ventilator', 'dialysis-console'],
    talks: [{ to: 'pump-server', protocol: 'pump-proprietary', data: ['log', 'alarm'] }],
  },
  {
    zone: 'patient-monitoring',
    ja: '生体情報モニタ',
    en: 'Patient monitoring',
    share: 14,
    devices: ['bedside-monitor', 'bedside-monitor', 'bedside-monitor', 'central-monitor', 'telemetry-receiver'],
    talks: [{ to: 'monitor-gateway', protocol: 'monitor-proprietary', data: ['vitals', 'alarm'] }],
  },
  {
    zone: 'modality',
    ja: 'モダリティ',
    en: 'Modalities',
    share: 6,
    devices: ['ct', 'mri', 'xray-dr', 'ultrasound', 'ultrasound', 'angiography'],
    talks: [
      { to: 'pacs-server', protocol: 'dicom', data: ['image', 'phi'] },
      { to: 'ris-server', protocol: 'dicom', data: ['worklist', 'phi'] },
    ],
  },
  {
    zone: 'laboratory',
    ja: '検査部',
    en: 'Laboratory',
    share: 5,
    devices: ['chemistry-analyzer', 'hematology-analyzer', 'coagulation-analyzer', 'blood-gas-analyzer'],
    talks: [{ to: 'lis-server', protocol: 'astm-e1394', data: ['result', 'phi'] }],
  },
  {
    zone: 'office-internet',
    ja: '事務・インターネット系',
    en: 'Office and internet',
    share: 12,
    devices: ['office-pc', 'office-pc', 'office-pc', 'printer'],
    talks: [{ to: 'mail-server', protocol: 'smtp', data: ['mail'] }],
  },
  {
    zone: 'pharmacy',
    ja: '薬剤部',
    en: 'Pharmacy',
    share: 3,
    devices: ['automated-dispensing-cabinet', 'tablet-packager', 'ehr-terminal'],
    talks: [{ to: 'pharmacy-server', protocol: 'https', data: ['order', 'phi'] }],
  },
  {
    zone: 'building-automation',
    ja: '建物設備',
    en: 'Building systems',
    share: 4,
    devices: ['hvac-controller', 'medical-gas-monitor', 'ip-camera'],
    talks: [{ to: 'me-management-server', protocol: 'https', data: ['log'] }],
  },
];

/** Servers that stand once per site, with the zone type they stand in. */
export const SERVERS: readonly { readonly kind: string; readonly zone: string }[] = [
  { kind: 'ehr-server', zone: 'ehr-core' },
  { kind: 'order-entry-server', zone: 'ehr-core' },
  { kind: 'integration-engine', zone: 'ehr-core' },
  { kind: 'pacs-server', zone: 'imaging-archive' },
  { kind: 'ris-server', zone: 'imaging-archive' },
  { kind: 'lis-server', zone: 'departmental' },
  { kind: 'pharmacy-server', zone: 'departmental' },
  { kind: 'monitor-gateway', zone: 'departmental' },
  { kind: 'pump-server', zone: 'me-management' },
  { kind: 'me-management-server', zone: 'me-management' },
  { kind: 'mail-server', zone: 'office-internet' },
  { kind: 'backup-server', zone: 'backup' },
  { kind: 'domain-controller', zone: 'management' },
  { kind: 'hypervisor', zone: 'management' },
  { kind: 'vpn-gateway', zone: 'dmz' },
];
