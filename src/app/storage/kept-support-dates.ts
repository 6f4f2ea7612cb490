/** Where dates that the person loaded are kept in this browser. */
export const SUPPORT_DATES_KEY = 'sekisho-support-dates';

/** Whether the person put other dates in the place of those that came with the page. */
export const hasKeptSupportDates = (): boolean => {
  try {
    return localStorage.getItem(SUPPORT_DATES_KEY) !== null;
  } catch {
    return false;
  }
};
