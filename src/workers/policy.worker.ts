import type { DocumentChanges } from '../core/document/changes';
import { applyChanges } from '../core/document/changes';
import { decodeText } from '../core/formats/decode-text';
import { packTexts } from '../core/formats/pack-texts';
import { textIn } from '../core/library/text';
import { type Model, modelOf } from '../core/model/model';
import { boxText } from '../core/policy/check/box-text';
import { compareWithModel } from '../core/policy/check/compare-with-model';
import { policyOf } from '../core/policy/policy-of';
import { readRules } from '../core/policy/read/read-rules';
import { policyFiles } from '../core/policy/write/policy-files';
import { ok, type Result } from '../core/result';
import { library } from '../templates';
import { joinedPieces, NOTHING } from './pieces';
import type { ComparedRules, PolicyAnswer, PolicyRequest, WrittenRules } from './policy-protocol';

/** Packets of one line in words; more of them nobody reads. */
const PACKETS = 8;

const pieces: DocumentChanges[] = [];

const modelNow = (): Model => modelOf(applyChanges(NOTHING, joinedPieces(pieces)), library);

const write = ({ target, language }: Extract<PolicyRequest, { kind: 'write' }>): WrittenRules => {
  const model = modelNow();
  const { policy, gaps } = policyOf(model);
  const ownerText = (owner: string): string => textIn(model.source.parties.get(owner)?.name, language) || owner;
  const files = policyFiles(policy, target, { language }, ownerText);
  const packed =
    files.length < 2 ? undefined : new Blob([new Uint8Array(packTexts(files))], { type: 'application/zip' });
  return { files, packed, rules: policy.rules.length, gaps };
};

const compare = async (file: Blob): Promise<Result<ComparedRules>> => {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()), ['shift_jis']);
  if (!text.ok) return text;
  const read = readRules(text.value);
  if (!read.ok) return read;
  const { undeclared, blocked, answers, unread, isCut } = compareWithModel(read.value, modelNow());
  return ok({
    format: read.value.format,
    undeclared: undeclared.map(({ boxes, ...one }) => ({ ...one, packets: boxes.slice(0, PACKETS).map(boxText) })),
    blocked: blocked.map(({ boxes, ...one }) => ({ ...one, packets: boxes.slice(0, PACKETS).map(boxText) })),
    answers,
    unread,
    isCut,
  });
};

const answerTo = async (request: Exclude<PolicyRequest, { kind: 'changes' }>): Promise<PolicyAnswer> =>
  request.kind === 'write'
    ? { kind: 'written', written: write(request) }
    : { kind: 'compared', result: await compare(request.file) };

self.onmessage = ({ data }: MessageEvent<PolicyRequest>): void => {
  if (data.kind === 'changes') {
    pieces.push(data.changes);
    return;
  }
  answerTo(data)
    .then((answer) => self.postMessage(answer))
    .catch((thrown: unknown) => {
      // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
      setTimeout(() => {
        throw thrown;
      });
    });
};
