import type { Importer } from './format';
import { plainImporter } from './plain';
import { sekishoImporter } from './sekisho';

/** Every format that can be read, the surest to recognise first. */
export const importers: readonly Importer[] = [sekishoImporter, plainImporter];
