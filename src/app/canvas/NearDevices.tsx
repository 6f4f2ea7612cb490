import '@xyflow/react/dist/base.css';
import { type Node, type NodeProps, ReactFlow } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneDevice } from '../../core/drawing/scene';
import type { Viewport } from './viewport';

export type DeviceNode = Node<
  { readonly device: SceneDevice; readonly label: string; readonly open: boolean },
  'device'
>;

/** What a device is above its picture: a real element with its words, and places to draw flows from. */
const DeviceElement = memo(function DeviceElement({ data }: NodeProps<DeviceNode>) {
  const { device, label, open } = data;
  const { width, height } = device.rect;
  return (
    <div role="img" aria-label={label} className="near-device" style={{ width, height }}>
      {open && !device.locked && (
        <>
          <span className="near-port at-left" data-port={device.id} />
          <span className="near-port at-right" data-port={device.id} />
          <span className="near-port at-top" data-port={device.id} />
          <span className="near-port at-bottom" data-port={device.id} />
        </>
      )}
    </div>
  );
});
const NODE_TYPES = { device: DeviceElement };

interface NearDevicesProps {
  readonly nodes: DeviceNode[];
  readonly viewport: Viewport;
}

/** Elements of devices where a viewport puts them; all that moves or changes them is done by the drawing below. */
export function NearDevices({ nodes, viewport }: NearDevicesProps) {
  const { t } = useTranslation();
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // React Flow calls itself an application; within the drawing, which is one, it is a group of devices.
    around.current?.setAttribute('role', 'group');
  }, []);
  return (
    <ReactFlow
      ref={around}
      nodes={nodes}
      edges={[]}
      nodeTypes={NODE_TYPES}
      viewport={viewport}
      minZoom={0.01}
      maxZoom={10}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      panOnDrag={false}
      panOnScroll={false}
      zoomOnScroll={false}
      zoomOnPinch={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      selectNodesOnDrag={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      proOptions={{ hideAttribution: true }}
      aria-label={t('canvas.near')}
    />
  );
}
