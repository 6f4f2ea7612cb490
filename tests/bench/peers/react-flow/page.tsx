import { Controls, MarkerType, MiniMap, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Drawing, drawingOf } from './drawing';

/** How most pages use React Flow: its own nodes and edges, its own state, its own controls. */
function Flow({ drawing }: { readonly drawing: Drawing }) {
  const [nodes, , onNodesChange] = useNodesState([...drawing.nodes]);
  const [edges, , onEdgesChange] = useEdgesState([...drawing.edges]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      defaultEdgeOptions={{ type: 'smoothstep', markerEnd: { type: MarkerType.ArrowClosed } }}
      minZoom={0.01}
      panOnScroll
      fitView
    >
      <Controls />
      <MiniMap />
    </ReactFlow>
  );
}

/** Opens the same file as the editor, by a field for files. */
function Page() {
  const [drawing, setDrawing] = useState<Drawing>();
  return (
    <>
      <input
        type="file"
        aria-label="Open"
        onChange={(event) => void event.target.files?.[0]?.text().then((text) => setDrawing(drawingOf(text)))}
      />
      {drawing === undefined ? <p>Nothing is open.</p> : <Flow drawing={drawing} />}
    </>
  );
}

const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<Page />);
