import type { Parts } from '../../support/hospital';

const flow = (id: string, from: string, to: string, protocol: string, more: object = {}) => ({
  id,
  from,
  to,
  protocol,
  purpose: 'clinical',
  medium: 'wired',
  ...more,
});

/** Names that equipment would trip over, long lists, zones inside zones, a whole subnet, and the internet. */
export const awkwardHospital: Parts = {
  zones: [
    { id: '検査"室"', label: '検査"室" \\ 1F', zoneType: 'laboratory', subnet: '192.168.8.0/22', vlan: 8 },
    { id: '採血', label: '採血室', zoneType: 'poct', parent: '検査"室"', subnet: '192.168.9.0/24', vlan: 9 },
    { id: 'Pair', label: 'A pair', zoneType: 'departmental', subnet: '192.168.20.0/31' },
    { id: 'pair', label: 'The other pair', zoneType: 'departmental', subnet: '192.168.20.4/30' },
    { id: 'net', label: 'インターネット', zoneType: 'internet' },
    { id: 'admin', label: '管理', zoneType: 'management', subnet: '192.168.50.0/24' },
  ],
  nodes: [
    ...Array.from({ length: 12 }, (_, at) => ({
      id: `分析装置 ${at}`,
      type: 'chemistry-analyzer',
      label: `=cmd|'${at}'`,
      zone: '検査"室"',
      ip: `192.168.8.${10 + at * (at < 8 ? 1 : 2)}`,
    })),
    { id: 'lis', deviceType: 'lis-server', label: 'LIS "main"\nserver', zone: 'pair', ip: '192.168.20.5' },
    { id: 'poct', deviceType: 'blood-gas-analyzer', label: '血液ガス', zone: '採血', ip: '192.168.9.7' },
    { id: 'a', deviceType: 'other', label: 'A', zone: 'Pair', ip: '192.168.20.0' },
    { id: 'A', deviceType: 'other', label: 'also A', zone: 'Pair', ip: '192.168.20.1' },
    { id: 'web', deviceType: 'internet', label: 'Web', zone: 'net' },
    { id: 'fw', deviceType: 'firewall', label: 'Firewall', zone: 'admin', ip: '192.168.50.1' },
    { id: 'vpn', deviceType: 'vendor-laptop', label: 'Vendor', zone: 'net', ip: '203.0.113.9' },
  ],
  flows: [
    ...Array.from({ length: 12 }, (_, at) =>
      flow(`t${at}`, `分析装置 ${at}`, 'lis', 'astm-e1394', { port: 5000 + (at % 2) }),
    ),
    flow('g', 'poct', 'lis', 'hl7v2-mllp'),
    flow('w1', 'a', 'web', 'https', { purpose: 'office' }),
    flow('w2', 'A', 'web', 'https', { purpose: 'office' }),
    flow('v', 'vpn', 'fw', 'ipsec', { port: 500, purpose: 'maintenance' }),
    flow('p', 'a', 'lis', 'wsus-update', { purpose: 'update' }),
  ],
};
