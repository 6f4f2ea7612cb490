import type { Progress } from '../../core/evidence/mds2/asked';

/** How much of what is asked is answered, beside the figures. */
export function ProgressBar({ progress: { asked, answered } }: { readonly progress: Progress }) {
  return (
    <span className="mds2-bar" aria-hidden>
      <span style={{ inlineSize: `${asked === 0 ? 100 : (answered / asked) * 100}%` }} />
    </span>
  );
}
