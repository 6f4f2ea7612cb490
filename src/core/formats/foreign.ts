import { type Issue, info } from '../result';

interface Foreign {
  /** As its makers call it, in every language. */
  readonly format: string;
  /** What it is for people, and so what they can do with it: `issues.foreign-<kind>`. */
  readonly kind: 'drawing' | 'scan' | 'table';
  /** What stands in it and in no other. */
  readonly tells: RegExp;
}

/** The surest to recognise first. */
const FOREIGN: readonly Foreign[] = [
  { format: 'draw.io', kind: 'drawing', tells: /<(?:mxfile|mxGraphModel)[\s>]/ },
  { format: 'Visio', kind: 'drawing', tells: /visio\/(?:document|pages|masters)/ },
  {
    format: 'Microsoft Threat Modeling Tool',
    kind: 'drawing',
    tells: /<ThreatModel\s[^>]*ThreatModeling\.Model|<KnowledgeBase[\s>]/,
  },
  { format: 'Threagile', kind: 'drawing', tells: /^threagile_version\s*:/m },
  { format: 'Open Threat Model', kind: 'drawing', tells: /^\s*"?otmVersion"?\s*:/m },
  { format: 'Threat Dragon', kind: 'drawing', tells: /"summary"\s*:\s*\{[\s\S]*"detail"\s*:\s*\{/ },
  { format: 'Threat Composer', kind: 'drawing', tells: /"applicationInfo"\s*:\s*\{/ },
  { format: 'Nmap', kind: 'scan', tells: /<nmaprun[\s>]/ },
  { format: 'NetBox', kind: 'table', tells: /"results"\s*:\s*\[[\s\S]*"device_type"\s*:\s*\{/ },
  { format: 'Excel', kind: 'table', tells: /xl\/workbook\.xml/ },
];
const CSV: Foreign = { format: 'CSV', kind: 'table', tells: /^[^\n]*[,;\t]/ };

/** What a format says of itself stands in its first lines, what is in a zip file also at the end. */
const LOOKED_AT = 16_384;

/**
 * What a file is that others write and that is not read here: a drawing, a scan, a table of devices. Told by its content,
 * a table in text by its name too; `undefined` where it is none of them. It says what becomes of it and how its devices
 * get into the drawing all the same. Looks at no more than 32 KiB.
 */
export const foreignFile = (content: Uint8Array | string, name: string): Issue | undefined => {
  const text =
    typeof content === 'string'
      ? content.slice(0, LOOKED_AT)
      : // All that is looked for is ASCII, which this one decoding reads in whatever stands around it.
        [content.subarray(0, LOOKED_AT), content.subarray(Math.max(LOOKED_AT, content.length - LOOKED_AT))]
          .map((part) => new TextDecoder('windows-1252').decode(part))
          .join('\n');
  const isTable = /\.(?:csv|tsv)$/i.test(name) && CSV.tells.test(text);
  const found = FOREIGN.find(({ tells }) => tells.test(text)) ?? (isTable ? CSV : undefined);
  return found === undefined ? undefined : info(`foreign-${found.kind}`, '', { format: found.format });
};
