import { type NotAvailableBlock, type ReportBlock, reportBlockSchema } from '@waymark/contracts';
import type { EnrolmentForReport, ReportRequest, ReportSections, ServerPlugin } from '@waymark/plugin-api/server';
import { z } from 'zod';
import { deepFreeze } from '../freeze.ts';
import { atOnce } from './at-once.ts';
import { type OnFault, type PluginFault, tellFault } from './plugin-fault.ts';
import { whereInvalid, whereThrown } from './where-of.ts';

const guardsIn = (block: ReportBlock) => [block, ...(block.kind === 'timeline' ? block.rows : [])];

/** Blocks of this request and this plugin: ids that begin with its own, each once, about nobody else, no attendance. */
const blocksFor = ({ shared: { manifest } }: ServerPlugin, { enrolments }: ReportRequest) => {
  const known = new Set(enrolments.flatMap(({ personId, childIds }) => [personId, ...childIds]));
  return z.array(reportBlockSchema).superRefine((blocks, context) => {
    blocks.forEach((block, index) => {
      const refuse = (message: string, field: string) =>
        context.addIssue({ code: 'custom', message, path: [index, field] });
      if (block.kind === 'attendance') refuse('attendance-of-the-core', 'kind');
      if (!block.id.startsWith(`${manifest.id}-`)) refuse('id-outside-prefix', 'id');
      if (blocks.findIndex(({ id }) => id === block.id) !== index) refuse('id-twice', 'id');
      if (guardsIn(block).some(({ about }) => about.some((id) => !known.has(id)))) refuse('about-a-stranger', 'about');
    });
  });
};

/** The gap of one enrolment, in words that tell nothing but that there is one; open to whoever may read of him or her. */
const gap = (
  { shared: { manifest } }: ServerPlugin,
  { enrolmentId, personId }: EnrolmentForReport,
  { reference }: PluginFault,
): NotAvailableBlock => ({
  kind: 'not-available',
  id: `${manifest.prefix}-gap-${enrolmentId}`,
  what: `${manifest.title}: its part of this report`,
  reference,
  accepted: null,
  level: 'shared',
  about: [personId],
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});

/**
 * A part that throws, waits for something outside or holds a block that is wrong is not in the report at all; in its place stands,
 * for each enrolment, that it is not available, with a reference, until a named person accepts the gap (contract.md).
 */
export const isolateReportSections =
  (plugin: ServerPlugin, sections: ReportSections, onFault: OnFault): ReportSections =>
  async (request) => {
    const failed = (kind: PluginFault['kind'], where: string): readonly ReportBlock[] => {
      const fault = tellFault(plugin, 'reportSections', { kind, where }, onFault);
      return request.enrolments.map((enrolment) => gap(plugin, enrolment, fault));
    };
    try {
      const written = await atOnce(async () => await sections(deepFreeze(structuredClone(request))));
      if (!written.isGiven) return failed('overran', 'it waits for something outside');
      const parsed = blocksFor(plugin, request).safeParse(written.value);
      return parsed.success ? parsed.data : failed('invalid', whereInvalid(parsed.error));
    } catch (thrown) {
      return failed('threw', whereThrown(thrown));
    }
  };
