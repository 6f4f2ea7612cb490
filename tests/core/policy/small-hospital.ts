import type { Parts } from '../../support/hospital';

const zone = (id: string, zoneType: string, subnet: readonly string[], vlan: number) => ({
  id,
  label: id,
  zoneType,
  subnet,
  vlan,
});
const node = (id: string, deviceType: string, inZone: string, ...ip: readonly string[]) => ({
  id,
  deviceType,
  label: id,
  zone: inZone,
  ip: ip.join(' '),
});
const flow = (id: string, from: string, to: string, protocol: string, more: object = {}) => ({
  id,
  from,
  to,
  protocol,
  purpose: 'clinical',
  medium: 'wired',
  ...more,
});

/** A small hospital as it would stand after a plan: zones with subnets, devices with addresses, flows with ports. */
export const smallHospital: Parts = {
  zones: [
    zone('modality', 'modality', ['10.77.10.0/28', 'fd77:0:0:10::/64'], 10),
    zone('pacs', 'imaging-archive', ['10.77.20.0/28', 'fd77:0:0:20::/64'], 20),
    zone('wards', 'clinical-terminals', ['10.77.30.0/28', '10.77.31.0/28'], 30),
    zone('core', 'ehr-core', ['10.77.40.0/28'], 40),
    zone('it', 'management', ['10.77.50.0/28', 'fd77:0:0:50::/64'], 50),
  ],
  nodes: [
    node('ct', 'ct', 'modality', '10.77.10.2', 'fd77:0:0:10::2'),
    node('mri', 'mri', 'modality', '10.77.10.3'),
    node('pacs-server', 'pacs-server', 'pacs', '10.77.20.2', 'fd77:0:0:20::2'),
    node('ris', 'ris-server', 'pacs', '10.77.20.3'),
    node('pc-a', 'ehr-terminal', 'wards', '10.77.30.2'),
    node('pc-b', 'ehr-terminal', 'wards', '10.77.31.2'),
    node('ehr', 'ehr-server', 'core', '10.77.40.2'),
    node('ie', 'integration-engine', 'core', '10.77.40.3'),
    node('dns', 'dns-server', 'it', '10.77.50.2', 'fd77:0:0:50::2'),
    node('log', 'siem', 'it', '10.77.50.3'),
  ],
  flows: [
    flow('f1', 'ct', 'pacs-server', 'dicom', { port: 104 }),
    flow('f2', 'mri', 'pacs-server', 'dicom', { port: 104 }),
    flow('f3', 'pacs-server', 'ct', 'dicom', { port: 11112, initiator: 'from' }),
    flow('f4', 'pc-a', 'ehr', 'https', { port: 443 }),
    flow('f5', 'pc-b', 'ehr', 'https', { port: 443 }),
    flow('f6', 'pc-a', 'pacs-server', 'dicomweb', { port: 8042 }),
    // Drawn from the answering end: the RIS opens it.
    flow('f7', 'ie', 'ris', 'hl7v2-mllp', { port: 2575, initiator: 'to' }),
    flow('f8', 'ehr', 'ie', 'hl7v2-mllp', { port: 2575 }),
    flow('f9', 'ct', 'dns', 'dns'),
    flow('f10', 'ehr', 'dns', 'dns'),
    flow('f11', 'ehr', 'log', 'syslog', { purpose: 'monitoring' }),
    flow('f12', 'log', 'pacs-server', 'snmp-v3', { port: 161, purpose: 'monitoring' }),
    flow('f13', 'ehr', 'ie', 'ssh', { initiator: 'both', purpose: 'admin' }),
    flow('f14', 'ie', 'pc-b', 'https', { port: 8443, initiator: 'both' }),
    flow('f15', 'mri', 'ris', 'dicom', { status: 'stopped' }),
  ],
};
