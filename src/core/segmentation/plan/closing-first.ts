/**
 * Puts what closes most for its effort first, as `risk` finds it step after step; where nothing closes anything by
 * itself, the order stands, and so it does when `mostQuestions` have been asked. Deterministic; as many questions as
 * there are pairs of steps at most.
 */
export const closingFirst = (
  order: readonly number[],
  effortOf: (place: number) => number,
  risk: (done: ReadonlySet<number>) => number,
  mostQuestions: number,
): readonly number[] => {
  // Where there is no room to ask about each, nothing is asked: every question may be dear.
  if (order.length >= mostQuestions) return order;
  const waiting = [...order];
  const done = new Set<number>();
  let questions = 1;
  let open = risk(done);
  while (waiting.length > 0 && open > 0 && questions + waiting.length <= mostQuestions) {
    let next = { at: 0, gain: 0, open };
    for (const [at, place] of waiting.entries()) {
      const left = risk(new Set(done).add(place));
      const gain = (open - left) / effortOf(place);
      if (gain > next.gain || (at === 0 && gain <= 0)) next = { at, gain: Math.max(0, gain), open: left };
    }
    questions += waiting.length;
    for (const place of waiting.splice(next.at, 1)) done.add(place);
    open = next.open;
  }
  return [...done, ...waiting];
};
