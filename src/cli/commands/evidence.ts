import { completenessOf, ELEMENT_LIST_NAMES, missingOf } from '../../core/evidence/sbom/completeness';
import type { Sbom } from '../../core/evidence/sbom/sbom';
import { FILE_SIZE_LIMIT } from '../../core/formats/file-size-limit';
import { error } from '../../core/result';
import type { Call, Command } from '../command';
import { issueText, tellIssues } from '../issue-text';
import { readContentApart } from '../read-apart';

/** Maps are objects in JSON, and what is not known is left out. */
const asRecord = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

/** What a parts list says of what it should, and for each who asks, what it lacks in how many parts. */
const completenessJson = (sbom: Sbom) => {
  const completeness = completenessOf(sbom);
  const lacking = ELEMENT_LIST_NAMES.map((name) => {
    const { parts, list } = missingOf(completeness, name);
    return [name, { complete: parts.length + list.length === 0, list, parts: Object.fromEntries(parts) }];
  });
  return { ...completeness, lacking: Object.fromEntries(lacking) };
};

const described = async (name: string, { io, t }: Call) => {
  const bytes = await io.read(name, FILE_SIZE_LIMIT);
  const read = bytes.ok ? await readContentApart(bytes.value, io.environment) : bytes;
  const issues = read.issues.map((issue) => ({ ...issue, text: issueText(issue, t) }));
  const completeness = read.ok && read.value.kind === 'sbom' ? { completeness: completenessJson(read.value.sbom) } : {};
  return {
    isRead: read.ok,
    said: { file: name, readable: read.ok, ...(read.ok ? read.value : {}), ...completeness, issues },
    issues: read.issues,
  };
};

/** What each of the files is, and what it says in one form whatever its format, as JSON. */
export const evidenceCommand: Command = {
  name: 'evidence',
  synopsis: 'evidence FILE…',
  options: [],
  run: async (call) => {
    if (call.operands.length === 0) {
      tellIssues([error('input-missing', '', { command: 'evidence' })], call);
      return 2;
    }
    const all = [];
    for (const name of call.operands) all.push(await described(name, call));
    call.io.out(
      `${JSON.stringify(
        all.map(({ said }) => said),
        asRecord,
        2,
      )}\n`,
    );
    // Whoever keeps only the exit code and the messages still learns which file, and why.
    for (const { isRead, said, issues } of all)
      if (!isRead) {
        call.io.tell(said.file);
        tellIssues(issues.slice(0, 1), call);
      }
    return all.every(({ isRead }) => isRead) ? 0 : 2;
  },
};
