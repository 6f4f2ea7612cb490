import type { Enforcement } from '../library/vocabulary';
import type { StepReason } from '../model/spread';

export type { StepReason };

/** What the conduit matrix says about a flow between two zones. `unknown`: an end or its zone type is unknown. */
export type FlowVerdict = 'allowed' | 'unexpected' | 'never' | 'inside-zone' | 'unknown';

export interface JudgedFlow {
  readonly flow: string;
  readonly verdict: FlowVerdict;
  /** Zone types, initiator first. */
  readonly zones: readonly [string | undefined, string | undefined];
  /** Controls that the matrix asks for where the flow is allowed. */
  readonly controls: readonly string[];
}

/** One step of an attack path. `why` says what makes the step possible. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly why: StepReason;
  /** The flow or crossing that the step uses, where there is one. */
  readonly via?: string;
  /** `false` when the step is possible only because something is unknown. */
  readonly certain: boolean;
}

/** The shortest way from an untrusted entry to a critical asset on the possible graph. */
export interface AttackPath {
  readonly entry: string;
  readonly target: string;
  readonly steps: readonly PathStep[];
  readonly certain: boolean;
  /** In a large hospital: other targets of its kind in its zone that are reached in as many steps. */
  readonly alike?: readonly string[];
}

export type ProposalAction =
  | 'separate-zone'
  | 'legacy-isolation'
  | 'landing-zone'
  | 'cut'
  | 'split-terminals'
  | 'device-zone'
  | 'device-ssid'
  | 'one-direction'
  | 'offline-backup'
  | 'enforce-edge'
  | 'egress-allowlist'
  | 'transient-segment'
  | 'dedicated'
  | 'own-zone'
  | 'harden';

/** What a step of segmentation advice does. It never names a clinical flow in `cuts`. */
export interface ProposedWork {
  /** `action|element|…`, stable as a threat's key is. */
  readonly id: string;
  readonly action: ProposalAction;
  readonly elements: readonly string[];
  /** 1 first. */
  readonly priority: 1 | 2 | 3;
  /** The zone type it should stand in, or the enforcement the edge should get, where that is the advice. */
  readonly toZoneType?: string;
  readonly enforcement?: Enforcement;
  /** Flows it would stop (never clinical ones) and clinical flows that must be let through. */
  readonly cuts: readonly string[];
  readonly keeps: readonly string[];
  /** Of `cuts`: flows whose purpose nobody knows, so find out first whether care depends on them. */
  readonly identifyFirst?: readonly string[];
  /** Flows that go on in another way: through a bastion, or opened from the other end. They stop only once that works. */
  readonly reroutes?: readonly string[];
}

/** One step of segmentation advice, with its effect. */
export interface Proposal extends ProposedWork {
  /** Pairs of a kind of entry and a critical asset it can reach: today, and after this step alone. */
  readonly pathsBefore: number;
  readonly pathsAfter: number;
  /** Keys of threats that it answers. */
  readonly answers: readonly string[];
}

export interface SegmentationAdvice {
  readonly flows: readonly JudgedFlow[];
  readonly paths: readonly AttackPath[];
  readonly proposals: readonly Proposal[];
}
