import type { Policy } from '../policy';
import { writeAerleon } from './aerleon';
import { writeFortios } from './fortios';
import { writeIos } from './ios';
import { writeNftables } from './nftables';
import { writeSrx } from './srx';
import { type OwnerText, writePolicyCsv } from './table';
import type { WriteOptions, WrittenFile } from './written-file';

/** What rules can be written for. */
export const POLICY_TARGETS = ['nftables', 'ios', 'fortios', 'srx', 'aerleon', 'csv'] as const;
export type PolicyTarget = (typeof POLICY_TARGETS)[number];

type Writer = (policy: Policy, options: WriteOptions, ownerText: OwnerText) => readonly WrittenFile[];

const WRITERS: Readonly<Record<PolicyTarget, Writer>> = {
  nftables: (policy, options) => [writeNftables(policy, options)],
  ios: (policy) => [writeIos(policy)],
  fortios: (policy, options) => [writeFortios(policy, options)],
  srx: (policy) => [writeSrx(policy)],
  aerleon: (policy) => writeAerleon(policy),
  csv: (policy, options, ownerText) => [writePolicyCsv(policy, options, ownerText)],
};

/** The files of a policy for one kind of equipment, or for people. */
export const policyFiles = (
  policy: Policy,
  target: PolicyTarget,
  options: WriteOptions,
  ownerText: OwnerText = (owner) => owner,
): readonly WrittenFile[] => WRITERS[target](policy, options, ownerText);
