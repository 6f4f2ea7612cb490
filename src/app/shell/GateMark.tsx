/** The sign of the product: the gate at which travellers were examined. */
export function GateMark() {
  return (
    <svg className="gate" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="6" fill="var(--ink)" />
      <path d="M5 8h18M7.5 8v14M20.5 8v14M5 12.5h18" stroke="var(--surface)" strokeWidth="2.2" fill="none" />
      <path d="M14 15.5v6.5" stroke="var(--focusB)" strokeWidth="2.2" />
    </svg>
  );
}
