/**
 * The clinic of `templates/hospitals/clinic-remote-vpn.json`, as a person would type it: names, and fields in a line.
 * What the library knows of such devices and protocols anyway need not be typed.
 */
export interface Typed {
  readonly name: string;
  /** The id of its kind in the library. */
  readonly kind: string;
  readonly fields: string;
}

export const ABOUT =
  'title Small clinic; facility Small clinic (EHR, X-ray, maintenance VPN); perspective hospital; asOf 2026-11-22';

export const ZONES: readonly (Typed & { readonly devices: readonly Typed[] })[] = [
  {
    name: 'Internet',
    kind: 'internet',
    fields: 'enforcement none; party Outside',
    devices: [{ name: 'Internet', kind: 'internet', fields: '' }],
  },
  {
    name: 'EHR vendor',
    kind: 'vendor-remote',
    fields: 'enforcement vpn; party EHR vendor E',
    devices: [{ name: 'EHR vendor support', kind: 'vendor-support-center', fields: '' }],
  },
  {
    name: 'X-ray vendor',
    kind: 'vendor-remote',
    fields: 'enforcement vpn; party X-ray vendor X',
    devices: [{ name: 'X-ray vendor support', kind: 'vendor-support-center', fields: '' }],
  },
  {
    name: 'Flat clinic LAN',
    kind: 'ehr-core',
    fields: 'subnets 192.168.1.0/24; enforcement none; party Clinic',
    devices: [
      { name: 'Wireless AP', kind: 'wireless-ap', fields: 'address 192.168.1.2' },
      { name: 'Electrocardiograph', kind: 'ecg-cart', fields: 'address 192.168.1.42' },
      {
        name: 'EHR server (on site)',
        kind: 'ehr-server',
        fields:
          'address 192.168.1.10; operatingSystem.family windows; operatingSystem.endOfSupport 2027-01-12; antimalware installed; tamperProtection no; credentials shared; userPrivilege all-admin; backup.offline no',
      },
      { name: 'Image-storage NAS', kind: 'image-filing-server', fields: 'address 192.168.1.50; credentials default' },
      {
        name: 'Consulting-room PC',
        kind: 'ehr-terminal',
        fields:
          'address 192.168.1.21; operatingSystem.family windows; operatingSystem.endOfSupport 2025-10-14; userPrivilege all-admin; internetUse general',
      },
      {
        name: 'Reception PC',
        kind: 'ehr-terminal',
        fields:
          'address 192.168.1.22; operatingSystem.family windows; operatingSystem.endOfSupport 2028-10-10; userPrivilege all-admin; internetUse general',
      },
      { name: 'MFP', kind: 'printer', fields: 'address 192.168.1.60' },
      {
        name: 'Receipt computer (billing)',
        kind: 'billing-server',
        fields:
          'address 192.168.1.11; operatingSystem.family windows; operatingSystem.endOfSupport 2026-10-13; credentials shared',
      },
      { name: 'Router of unknown purpose', kind: 'maintenance-router', fields: 'address 192.168.1.250; owner none' },
      {
        name: 'Ultrasound scanner',
        kind: 'ultrasound',
        fields:
          'address 192.168.1.41; operatingSystem.family windows; operatingSystem.endOfSupport 2029-01-09; lifecycle.stage supported; lifecycle.endOfLife 2031-03-31; lifecycle.endOfSupport 2034-03-31',
      },
      {
        name: 'VPN router',
        kind: 'vpn-gateway',
        fields:
          'address 192.168.1.1; patchState outdated; credentials default; lifecycle.stage end-of-support; lifecycle.endOfLife 2020-03-31; lifecycle.endOfSupport 2023-03-31; owner none; vendorContact none',
      },
      {
        name: 'X-ray DR system',
        kind: 'xray-dr',
        fields:
          'location.room X線室; address 192.168.1.40; operatingSystem.family windows; operatingSystem.endOfSupport 2020-01-14; lifecycle.stage end-of-support; lifecycle.endOfLife 2021-03-31; lifecycle.endOfSupport 2024-03-31',
      },
    ],
  },
  {
    name: 'Online eligibility verification',
    kind: 'eligibility',
    fields: 'subnets 192.168.10.0/24; enforcement acl; party Clinic',
    devices: [
      { name: 'Eligibility router', kind: 'eligibility-router', fields: 'address 192.168.10.1; patchState current' },
      {
        name: 'Eligibility terminal',
        kind: 'eligibility-terminal',
        fields: 'address 192.168.10.5; operatingSystem.family windows; operatingSystem.endOfSupport 2028-10-10',
      },
    ],
  },
  {
    name: 'Waiting-room Wi-Fi',
    kind: 'guest-wifi',
    fields: 'subnets 192.168.1.0/24; enforcement none; party Clinic',
    devices: [{ name: 'Patient smartphone', kind: 'patient-smartphone', fields: '' }],
  },
  {
    name: 'Cloud backup',
    kind: 'cloud',
    fields: 'enforcement vpn; party Backup provider B',
    devices: [{ name: 'Cloud backup', kind: 'cloud-backup', fields: 'multiTenant yes' }],
  },
];

/** Who answers for what; made while the zones were written. */
export const PARTIES: readonly Pick<Typed, 'name' | 'fields'>[] = [
  { name: 'Backup provider B', fields: 'kind cloud-provider' },
  { name: 'EHR vendor E', fields: 'kind vendor' },
  { name: 'X-ray vendor X', fields: 'kind vendor' },
  { name: 'Clinic', fields: 'kind hospital' },
  { name: 'Outside', fields: 'kind other' },
];

/** Data flows: the ends and the protocol as written into the palette. */
export const FLOWS: readonly { readonly ends: string; readonly fields: string }[] = [
  {
    ends: 'EHR vendor support -> VPN router ssl-vpn',
    fields: 'purpose maintenance; multiFactor no; alwaysOn yes; approval none; logged no; connectedInClinicalUse yes',
  },
  {
    ends: 'VPN router -> EHR server (on site) rdp',
    fields: 'purpose maintenance; alwaysOn yes; approval none; logged no',
  },
  { ends: 'X-ray vendor support -> VPN router ipsec', fields: 'purpose maintenance; multiFactor no; logged no' },
  { ends: 'VPN router -> X-ray DR system vnc', fields: 'purpose maintenance; logged no' },
  { ends: 'Internet -> Router of unknown purpose', fields: 'status unknown-purpose' },
  { ends: 'Consulting-room PC -> EHR server (on site) https', fields: 'purpose clinical' },
  { ends: 'Reception PC -> Receipt computer (billing) https', fields: 'purpose clinical' },
  { ends: 'Consulting-room PC -> Internet https', fields: 'purpose office; egressAllowlist no' },
  { ends: 'X-ray DR system -> Image-storage NAS smb1', fields: 'purpose clinical' },
  { ends: 'X-ray DR system -> EHR server (on site) dicom', fields: 'purpose clinical' },
  { ends: 'Ultrasound scanner -> Image-storage NAS dicom', fields: 'purpose clinical' },
  {
    ends: 'Ultrasound scanner -> Consulting-room PC usb-media',
    fields: 'purpose clinical; medium usb; mediaScanning no',
  },
  { ends: 'Electrocardiograph -> EHR server (on site) smb1', fields: 'purpose clinical' },
  { ends: 'EHR server (on site) -> Eligibility terminal https', fields: 'purpose clinical' },
  { ends: 'Eligibility terminal -> EHR server (on site) smb3', fields: 'data insurance, phi; purpose clinical' },
  { ends: 'Eligibility terminal -> Eligibility router onshi', fields: 'purpose clinical' },
  { ends: 'Patient smartphone -> Wireless AP https', fields: 'purpose guest; wifiAuthentication wpa2-psk' },
  { ends: 'EHR server (on site) -> Cloud backup https', fields: 'purpose backup; authentication weak' },
  { ends: 'Consulting-room PC -> MFP printing', fields: 'purpose clinical' },
];

/** What is known of the ways between zones. */
export const CROSSINGS: readonly { readonly zones: string; readonly fields: string }[] = [
  { zones: 'EHR vendor Flat clinic LAN', fields: 'kind responsibility; enforcement vpn; owners none' },
  { zones: 'X-ray vendor Flat clinic LAN', fields: 'kind responsibility; enforcement vpn; owners none; contract none' },
  { zones: 'Waiting-room Wi-Fi Flat clinic LAN', fields: 'kind wireless; enforcement none; owners Clinic' },
  { zones: 'Online eligibility verification Flat clinic LAN', fields: 'kind network; enforcement acl' },
];

/** Papers about a device, and the answers of the MDS2 that decide something, in the order of the form. */
export const PAPERS: readonly {
  readonly device: string;
  readonly paper: 'MDS2' | 'SBOM';
  readonly status: string;
  readonly answers: Readonly<Record<string, string>>;
}[] = [
  { device: 'Ultrasound scanner', paper: 'MDS2', status: 'received', answers: { 'ALOF-1': 'No', 'NAUT-1': 'No' } },
  {
    device: 'X-ray DR system',
    paper: 'MDS2',
    status: 'received',
    answers: { 'NAUT-1': 'No', 'CONN-2': 'No', 'SAHD-3.2': 'No', 'SGUD-4': 'No', 'RMOT-1': 'Yes', 'RMOT-1.3': 'Yes' },
  },
  { device: 'Electrocardiograph', paper: 'SBOM', status: 'missing', answers: {} },
  { device: 'Ultrasound scanner', paper: 'SBOM', status: 'received', answers: {} },
  { device: 'X-ray DR system', paper: 'SBOM', status: 'missing', answers: {} },
];
