import type { Exporter } from './format';
import { plainExporter } from './plain';
import { sekishoExporter } from './sekisho';
import { svgExporter } from './svg';

/** Every format that can be written, our own first. */
export const exporters: readonly Exporter[] = [sekishoExporter, plainExporter, svgExporter];
