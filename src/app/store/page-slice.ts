import type { StateCreator } from 'zustand';
import type { MergeReport } from '../../core/document/edits/merge';
import type { ViewTemplateId } from '../../core/document/view';
import type { EvidenceId } from '../../core/model/id';
import type { Vulnerability } from '../../core/model/vulnerability';
import type { RulePack } from '../../core/packs/rule-pack';
import type { Issue } from '../../core/result';
import type { Edit } from './document-slice';
import type { EditorState } from './editor';

/** A device that is added where a flow was dropped on free ground, to be its other end. */
export interface DeviceForFlow {
  /** Relative to the zone, or to the drawing in none. */
  readonly at: { readonly zone: string | undefined; readonly x: number; readonly y: number };
  /** The device at the end that is there. */
  readonly other: string;
  /** Joins the flow with the new device, in the same step. */
  readonly join: (device: string) => Edit;
}

/** A file about the hospital that is open: what updating that would change, and the two ways to go on. */
export interface UpdateOffer {
  readonly name: string;
  readonly report: MergeReport;
  readonly update: () => void;
  readonly openIt: () => void;
}

/** A file that a person gave, with its name. */
export interface GivenFile {
  readonly file: Blob;
  readonly name: string;
}

/** A finding, and the paper that it stands on. */
export interface FindingOfPaper {
  readonly paper: EvidenceId;
  readonly finding: Vulnerability;
}

/** Which dialog is open, with what it is about. */
export type Dialog =
  | {
      readonly kind:
        | 'settings'
        | 'keys'
        | 'documents'
        | 'new'
        | 'addDevice'
        | 'addZone'
        | 'editView'
        | 'fourQuestions'
        | 'places'
        | 'rules'
        | 'keptFiles'
        | 'print'
        | 'purchase';
    }
  /** With a workbook that came back, where one is to be read at once. */
  | { readonly kind: 'inquiry'; readonly returned?: { readonly file: Blob; readonly name: string } }
  /** How grave a vulnerability is: for a finding of a paper where one is given, else for the device that is selected. */
  | { readonly kind: 'cvss'; readonly finding?: FindingOfPaper | undefined }
  /** The form of a paper, or the choice of one. */
  | { readonly kind: 'mds2'; readonly paper?: string | undefined }
  /** Files about devices; `onto` one device where that is meant. */
  | { readonly kind: 'attach'; readonly files: readonly GivenFile[]; readonly onto?: string | undefined }
  /** Two papers of one kind; `after` the later of them where one is meant. */
  | { readonly kind: 'compare'; readonly after?: string | undefined }
  | { readonly kind: 'rulePack'; readonly name: string; readonly pack: RulePack }
  | { readonly kind: 'addView'; readonly template?: ViewTemplateId | undefined }
  | { readonly kind: 'moveTo' | 'remove'; readonly ids: readonly string[] }
  | ({ readonly kind: 'addForFlow' } & DeviceForFlow)
  | { readonly kind: 'reconnect'; readonly flow: string; readonly end: 'from' | 'to' }
  | { readonly kind: 'cables'; readonly asset: string; readonly to?: string | undefined }
  | { readonly kind: 'connectTo'; readonly from: string }
  | ({ readonly kind: 'sameHospital' } & UpdateOffer)
  | {
      readonly kind: 'updateReport';
      readonly name: string;
      readonly report: MergeReport;
      readonly changed: boolean;
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'importReport';
      readonly name: string;
      readonly read: boolean;
      /** Whether it is about a pack of rules. */
      readonly pack?: boolean;
      readonly issues: readonly Issue[];
      /** A file that is no hospital and can be kept as an attachment. */
      readonly keep?: GivenFile;
      /** Whether it is about a file that was written. */
      readonly written?: boolean;
      /** Puts the document that was open before back, with its history. */
      readonly putBack?: () => void;
    };

/** A short notice. `undo` offers to take back the edit that led to it; offers go with the next edit. Errors and lasting ones stay until they are closed. */
export interface Toast {
  readonly text: string;
  readonly tone?: 'plain' | 'error' | 'lasting';
  readonly undo?: boolean;
  /** Something else that is offered. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Whether what is on the page is kept in this browser. */
export type Keeping =
  /** `recovered`: up to when its changes are there, in ISO 8601, where the visit before broke off. */
  | { readonly kind: 'untouched'; readonly recovered?: string | undefined }
  | { readonly kind: 'waiting' }
  /** Another window has the same document open; what is changed here is kept apart from it. */
  | { readonly kind: 'shared' }
  /** `apart`: beside what another window keeps of the same document. */
  | { readonly kind: 'kept'; readonly at: string; readonly apart: boolean }
  | { readonly kind: 'failed'; readonly why: 'full' | 'refused' };

/** Work that takes a while and can be stopped. */
export interface Progress {
  readonly kind: 'reading' | 'layingOut' | 'writing';
  readonly name: string;
  /** How much is done, from 0 to 1; absent where nobody knows. */
  readonly share?: number | undefined;
  readonly stop: () => void;
}

/** What the page itself is doing. Lives as long as the page. */
export interface PageSlice {
  readonly dialog: Dialog | undefined;
  readonly toast: Toast | undefined;
  readonly keeping: Keeping;
  readonly progress: Progress | undefined;
  show(dialog: Dialog | undefined): void;
  say(toast: Toast | undefined): void;
  setKeeping(keeping: Keeping): void;
  setProgress(progress: Progress | undefined): void;
}

export const createPageSlice: StateCreator<EditorState, [], [], PageSlice> = (set) => ({
  dialog: undefined,
  toast: undefined,
  keeping: { kind: 'untouched' },
  progress: undefined,
  show: (dialog) => set({ dialog }),
  say: (toast) => set({ toast }),
  setKeeping: (keeping) => set({ keeping }),
  setProgress: (progress) => set({ progress }),
});
