import type { CutMeasureKind } from '../../library/cut-measure';
import type { Enforcer, LogSubject } from '../../library/plan-work';
import type { Bilingual } from '../../library/text';
import type { Level, Purpose } from '../../library/vocabulary';
import type { AddressPlan } from '../addresses/address-plan';
import type { ProposalAction, ProposedWork } from '../advice';
import type { Cut, ProofWay } from '../attack/choke-points';
import type { Hop } from '../attack/hops';
import type { NewZone } from '../carry-out';

/** A critical asset that attacks from one kind of entry reach when unknown blocks nothing. */
export interface OpenPair {
  readonly entryKind: string;
  readonly target: string;
}

/** The takeover that puts most at risk. */
export interface PlanBlast {
  readonly id: string;
  /** Everything that an attacker gets to from there, by id. */
  readonly reached: readonly string[];
  readonly score: number;
  readonly patients: number;
}

/** Keys of the threats that the rules find, by level; 4 is the worst. */
export type FindingsByLevel = Readonly<Record<Level, readonly string[]>>;

/** What can be counted about a state of the hospital. Each number is the length of a list here, or belongs to one. */
export interface PlanFigures {
  readonly openPairs: readonly OpenPair[];
  /** Critical assets that any attack reaches; those of criticality life besides. */
  readonly exposed: readonly string[];
  readonly exposedLife: readonly string[];
  /** Absent where nothing stands in the hospital. */
  readonly worstBlast?: PlanBlast;
  readonly findings: FindingsByLevel;
}

/**
 * What a step does. `identify` asks people what flows are for, and changes nothing in the drawing until they answer;
 * `measure` closes ways; `proposal` carries out a piece of advice.
 */
export type PlanWork =
  | { readonly kind: 'identify'; readonly flows: readonly string[] }
  | { readonly kind: 'measure'; readonly measure: CutMeasureKind; readonly of: readonly (readonly string[])[] }
  | { readonly kind: 'proposal'; readonly proposal: ProposedWork; readonly zone: NewZone };

/** How what enforces a step is to behave when it fails itself. `neither`: nothing stands in the way of traffic. */
export type FailMode = 'open' | 'closed' | 'neither';

/** What must be looked at before the step is done, so that no care is cut. `elements` are what it is about. */
export interface CareCheck {
  /**
   * `service-unknown`, `place-unknown`: flows that go on, of which nobody knows the service, or where or under which address of others one end stands, so
   * that no narrow rule, or none at all, can be written. `never-pair`: they go on, though such zones should never be
   * joined. `kept`: the step would have stopped them or led them elsewhere, and does not.
   */
  readonly kind:
    | 'clinical-flows'
    | 'unknown-purpose'
    | 'service-unknown'
    | 'place-unknown'
    | 'never-pair'
    | 'kept'
    | 'change-window'
    | 'fallback'
    | 'maker-agrees';
  readonly elements: readonly string[];
}

export interface PlanStep {
  /** Lasts as long as what it is about: `measure|enforce-edge|z-ward`, or the id of the proposal. */
  readonly id: string;
  readonly action: CutMeasureKind | ProposalAction | 'identify';
  readonly work: PlanWork;
  /** What it is done to. */
  readonly elements: readonly string[];
  /** Points of work and disturbance, as in `templates/attack/measures.json`. */
  readonly effort: number;
  /** `FailMode`, with why: a key of the words under `stages.failWhy`. */
  readonly fail: { readonly mode: FailMode; readonly why: FailReason };
  /** The elements at which it is enforced: zones, flows or assets; a word for what does it under `stages.enforcedBy`. */
  readonly enforcedBy: Enforcer;
  /** What to put on record: keys of the words under `stages.log`. */
  readonly log: readonly LogSubject[];
  readonly checks: readonly CareCheck[];
  /** Steps that have to be done before it, by id; they stand in the same stage before it, or in an earlier one. */
  readonly after: readonly string[];
  /** `true`: only done when people find that care does not need the flows; the figures reckon that they do. */
  readonly onlyIfNotCare: boolean;
}

export type FailReason = 'care-passes' | 'no-care-passes' | 'outside-line' | 'not-in-the-way';

/** What may pass between two zones, as little as the declared flows need. Default deny. */
export interface ConduitLine {
  /** `from>to|service|purpose`; unique in a stage. */
  readonly id: string;
  /** The zone of those who open the connection, and the zone that they open it into. */
  readonly from: string;
  readonly to: string;
  readonly initiators: readonly string[];
  readonly destinations: readonly string[];
  /** Absent: nobody said, which is to be found out before the rule is written. */
  readonly protocol?: string;
  readonly transport?: 'tcp' | 'udp';
  readonly port?: number;
  readonly purpose?: Purpose;
  readonly flows: readonly string[];
  /** The party that answers for the zone that is reached. */
  readonly owner?: string;
  /** `YYYY-MM-DD`. */
  readonly reviewOn: string;
}

/** A zone that the plan asks for and that is not drawn yet, or whose edge it changes. */
export interface PlannedZone {
  readonly id: string;
  readonly name: Bilingual;
  /** The zone type. */
  readonly kind: string;
  /** What moves there, and what is put up there. */
  readonly members: readonly string[];
}

/** What a small team does in a weekend, or in some where the hospital is large. */
export interface PlanStage {
  /** `stage-1` and so on. */
  readonly id: string;
  readonly steps: readonly PlanStep[];
  readonly effort: number;
  /** Weekends that it takes one team. */
  readonly weekends: number;
  /** Zones that come with it. */
  readonly zones: readonly PlannedZone[];
  /** What may pass at the zones whose edge it enforces, once it is done. */
  readonly conduits: readonly ConduitLine[];
  /** As analysing the hospital anew after it gives them. */
  readonly figures: PlanFigures;
  /** Work of this stage and those before. */
  readonly effortSoFar: number;
}

/** A critical asset to which a way stays open after the whole plan. */
export interface LeftOpen {
  readonly target: string;
  readonly entryKinds: readonly string[];
  /** `care`: only over flows that care needs, which the plan never cuts. `no-measure`: nothing in the list helps. */
  readonly why: 'care' | 'no-measure';
  readonly way: readonly Hop[];
  /** The flows on the way that care needs. */
  readonly flows: readonly string[];
}

/** Why nothing has to be changed, with what that was seen at. */
export interface NothingToChange {
  readonly kind: 'no-entries' | 'no-targets' | 'no-way' | 'edges-hold' | 'flows-controlled' | 'only-care-left';
  readonly elements: readonly string[];
}

/** What nobody has said yet and what may change the plan, with what it is asked about. */
export interface ToFindOut {
  readonly kind: 'zone-kind' | 'device-place' | 'zone-edge';
  readonly elements: readonly string[];
}

/** From a hospital as it is to one in which the ways are closed that can be, in stages. Plain data. */
export interface SegmentationPlan {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly before: PlanFigures;
  /** To be asked before it is begun. Not empty only where something is open. */
  readonly toFindOut: readonly ToFindOut[];
  /** Six at most; none where nothing is to be changed. */
  readonly stages: readonly PlanStage[];
  readonly left: readonly LeftOpen[];
  /** Not empty just where there are no stages. */
  readonly nothingToChange: readonly NothingToChange[];
  /** VLAN numbers and subnets of all zones after the last stage. */
  readonly addresses: AddressPlan;
  /** The cheapest cut of what advice leaves open, and the ways that prove that none is cheaper. */
  readonly proof: { readonly cut: Cut; readonly ways: readonly ProofWay[] };
  /** Points of work that fit into one weekend of one team. */
  readonly weekendEffort: number;
}
