import {
  ChevronRight,
  CircleQuestionMark,
  Command,
  Hash,
  LayoutGrid,
  MoveUpRight,
  PencilLine,
  Plus,
  TriangleAlert,
  Users,
} from 'lucide-react';
import type { Library } from '../../../core/library/library';
import type { Model } from '../../../core/model/model';
import { DeviceIcon, ZoneIcon } from '../../widgets/DeviceIcon';
import type { Item } from './item';

const SIGNS = {
  threat: TriangleAlert,
  question: CircleQuestionMark,
  flow: MoveUpRight,
  connect: MoveUpRight,
  link: MoveUpRight,
  crossing: MoveUpRight,
  party: Users,
  view: LayoutGrid,
  part: Plus,
  count: Hash,
  field: PencilLine,
  mode: ChevronRight,
  control: Command,
  command: Command,
} as const;

interface ItemPictureProps {
  readonly item: Item;
  readonly model: Model;
  readonly library: Library;
}

/** What kind of thing a line of the palette is about, as a picture. */
export function ItemPicture({ item: { kind, id }, model, library }: ItemPictureProps) {
  const zoneIcon = (zone: string | undefined) => (
    <ZoneIcon look={(zone === undefined ? undefined : library.zones.get(zone)?.look) ?? 'unknown'} />
  );
  if (kind === 'zone') return zoneIcon(model.zone(id)?.kind);
  const [part, type = ''] = id.split(' ');
  if (kind === 'part' && part === 'zone') return zoneIcon(type);
  const asset = model.asset(id);
  const category = kind === 'part' ? library.devices.get(type)?.category : undefined;
  if (category !== undefined) return <DeviceIcon kind={type} category={category} size={16} />;
  if (asset !== undefined && (kind === 'asset' || kind === 'connect'))
    return <DeviceIcon kind={asset.kind} category={model.categoryOf(asset)} size={16} />;
  const Sign = SIGNS[kind === 'asset' ? 'part' : kind];
  return <Sign size={16} strokeWidth={1.6} aria-hidden="true" />;
}
