import { documentOf } from '../../support/hospital';

/** A scanner that two vendors maintain over lines without a second factor. */
export const vendors = documentOf({
  zones: [
    { id: 'outside', zoneType: 'vendor-remote' },
    { id: 'modality', zoneType: 'modality', enforcement: 'firewall' },
  ],
  nodes: [
    { id: 'v1', deviceType: 'vendor-support-center', zone: 'outside' },
    { id: 'v2', deviceType: 'vendor-support-center', zone: 'outside' },
    { id: 'ct', deviceType: 'ct', zone: 'modality', networked: true },
  ],
  flows: ['v1', 'v2'].map((from) => ({
    id: `${from}-ct`,
    from,
    to: 'ct',
    protocol: 'rdp',
    purpose: 'maintenance',
    auth: { mfa: false },
    medium: 'wired',
  })),
});
