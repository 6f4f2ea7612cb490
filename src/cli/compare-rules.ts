import { decodeText } from '../core/formats/decode-text';
import { FILE_SIZE_LIMIT } from '../core/formats/file-size-limit';
import type { Model } from '../core/model/model';
import { boxText } from '../core/policy/check/box-text';
import { compareWithModel } from '../core/policy/check/compare-with-model';
import { findIdleRules } from '../core/policy/check/find-idle-rules';
import type { PolicyOptions } from '../core/policy/policy-of';
import { readRules } from '../core/policy/read/read-rules';
import { ok, type Result } from '../core/result';
import type { Call } from './command';

/** Where the rules in a file differ from the declared flows, and which of them decide nothing, as JSON. */
export const compareRules = async (
  name: string,
  model: Model,
  options: PolicyOptions,
  { io }: Call,
): Promise<Result<string>> => {
  const bytes = await io.read(name, FILE_SIZE_LIMIT);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (!text.ok) return text;
  const read = readRules(text.value);
  if (!read.ok) return read;
  const { undeclared, blocked, answers, unread, isCut } = compareWithModel(read.value, model, options);
  const said = {
    format: read.value.format,
    undeclared: undeclared.map(({ boxes, ...one }) => ({ ...one, packets: boxes.map(boxText) })),
    blocked: blocked.map(({ boxes, ...one }) => ({ ...one, packets: boxes.map(boxText) })),
    answers,
    unread,
    idle: read.value.lists.map(({ name: list, policy }) => ({ list, rules: findIdleRules(policy) })),
    isCut,
  };
  return ok(`${JSON.stringify(said, null, 2)}\n`);
};
