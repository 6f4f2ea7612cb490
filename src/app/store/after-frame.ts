/** Calls back in the next frame. A page in the background gets no frames, but it goes on. */
export const afterFrame = (next: () => void): void => {
  if (document.hidden) next();
  else requestAnimationFrame(next);
};
