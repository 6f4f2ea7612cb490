import { createStore, useStore } from 'zustand';
import type { RegisterKind } from '../../../core/evidence/paper/register';
import type { EvidenceDocument } from '../../../core/model/evidence-document';

/** Where papers have to stand to be listed: any of them, or of one kind. `unknown`: nobody wrote it down. */
export type RegisterState = 'all' | 'open' | 'unknown' | NonNullable<EvidenceDocument['status']>;

/** Which devices are listed. `undefined` lets everything through; an empty department or vendor is none. */
export interface RegisterFilter {
  readonly query: string;
  readonly kind: RegisterKind | undefined;
  readonly state: RegisterState;
  readonly isOverdue: boolean;
  readonly department: string | undefined;
  readonly vendor: string | undefined;
}

/** How the register is looked at; it lasts as long as the page. */
interface RegisterView {
  readonly filter: RegisterFilter;
  /** Vendors whose devices are folded away. */
  readonly closed: ReadonlySet<string>;
  /** Devices that are marked, to be changed together. */
  readonly marked: ReadonlySet<string>;
  /** The line that is looked at beside the list: a device by its id, a vendor by its name. */
  readonly at: { readonly kind: 'row' | 'group'; readonly key: string } | undefined;
  /** Whether a narrow window shows that line in place of the list. */
  readonly isCardOpen: boolean;
}

export const NO_FILTER: RegisterFilter = {
  query: '',
  kind: undefined,
  state: 'all',
  isOverdue: false,
  department: undefined,
  vendor: undefined,
};
const NONE: ReadonlySet<string> = new Set();
const BEGINNING: RegisterView = { filter: NO_FILTER, closed: NONE, marked: NONE, at: undefined, isCardOpen: false };

export const registerStore = createStore<RegisterView>()(() => BEGINNING);
export const useRegisterView = <T>(selector: (state: RegisterView) => T): T => useStore(registerStore, selector);

export const putRegister = (change: Partial<RegisterView>): void => registerStore.setState(change);

export const putRegisterFilter = (change: Partial<RegisterFilter>): void =>
  registerStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

/** Marks devices, or takes their marks away. */
export const markDevices = (ids: readonly string[], isOn: boolean): void =>
  registerStore.setState(({ marked }) => {
    const next = new Set(marked);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    return { marked: next };
  });

/** Everything as on a first visit, for tests. */
export const resetRegister = (): void => registerStore.setState(BEGINNING);
