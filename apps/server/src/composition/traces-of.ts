import { driverError } from '@waymark/database';
import type { LogFields } from './log.ts';

const root = new URL('../../../../', import.meta.url).href;
const mostFrames = 12;
const frame = /^\s+at (.+:\d+:\d+\)?)$/;
const likeACode = /^[A-Za-z][A-Za-z0-9_-]{1,63}$/;

/** Where it happened: the frames of the stack without its first line, which holds the message. */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const after = stack.indexOf(message);
  return stack
    .slice(after === -1 ? 0 : after + message.length)
    .split('\n')
    .flatMap((line) => frame.exec(line)?.[1] ?? [])
    .slice(0, mostFrames)
    .map((text) => text.replaceAll(root, ''));
};

const codeOf = (error: Error): string | undefined => {
  if ('errcode' in error && typeof error.errcode === 'number') return `sqlite-${error.errcode}`;
  return 'code' in error && typeof error.code === 'string' && likeACode.test(error.code) ? error.code : undefined;
};

/** What a log may keep of a defect: kind, code and place of it and of its root cause, never the words. */
export const tracesOf = (thrown: unknown): LogFields => {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const cause = driverError(thrown);
  const traces: LogFields = { error: thrown.name, code: codeOf(thrown), frames: framesOf(thrown) };
  if (cause === thrown || !(cause instanceof Error)) return traces;
  return { ...traces, cause: cause.name, causeCode: codeOf(cause), causeFrames: framesOf(cause).slice(0, 4) };
};
