import './canvas.css';

/** The drawing of the open document: painted below, with real elements above it for what is near enough to touch. */
export function DiagramCanvas() {
  return <div className="canvas" />;
}
