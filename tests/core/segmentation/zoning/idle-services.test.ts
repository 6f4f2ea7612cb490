import { expect, it } from 'vitest';
import { unusedOpenings } from '../../../../src/core/segmentation/zoning/unused-openings';
import { modelOfPlain } from '../open-document';

const HOSPITAL = {
  zones: [
    { id: 'ward', zoneType: 'modality', enforcement: 'firewall' },
    { id: 'core', zoneType: 'imaging-archive', enforcement: 'firewall' },
  ],
  nodes: [
    { id: 'ct', deviceType: 'ct', zone: 'ward', protocols: ['dicom', 'telnet', 'smb1'] },
    { id: 'mri', deviceType: 'mri', zone: 'ward', protocols: ['dicom', 'telnet'] },
    { id: 'us', deviceType: 'ultrasound', zone: 'ward', protocols: ['telnet'] },
    { id: 'pacs', deviceType: 'pacs-server', zone: 'core' },
  ],
  flows: [
    { id: 'a', from: 'ct', to: 'pacs', protocol: 'dicom' },
    { id: 'b', from: 'mri', to: 'pacs', protocol: 'dicom' },
    { id: 'c', from: 'ct', to: 'pacs', protocol: 'smb1', status: 'stopped' },
    { id: 'd', from: 'us', to: 'pacs' },
  ],
};

it('names each service that devices offer and no flow in use needs, those of a zone together', () => {
  expect(unusedOpenings(modelOfPlain(HOSPITAL)).services).toEqual([
    { protocol: 'telnet', zone: 'ward', assets: ['ct', 'mri'] },
    { protocol: 'smb1', zone: 'ward', assets: ['ct'] },
  ]);
});

it('says nothing of devices of which nobody wrote down what they offer', () => {
  const nodes = HOSPITAL.nodes.map(({ protocols: _, ...node }) => node);
  expect(unusedOpenings(modelOfPlain({ ...HOSPITAL, nodes })).services).toEqual([]);
});
