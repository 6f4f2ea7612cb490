/** Does work when the page has nothing else to do, until the returned function is called; where browsers do not tell, a moment later. */
export const whenIdle = (work: () => void, timeout = 1000): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 30);
  return () => clearTimeout(timer);
};
