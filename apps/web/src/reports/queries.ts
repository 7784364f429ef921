import { queryOptions } from '@tanstack/react-query';
import type { Id, ReportRecipientInput } from '@waymark/contracts';
import { recipientIdOf } from '@waymark/contracts';
import { request } from '../api/request.ts';

export const reportKeys = {
  all: ['reports'] as const,
  list: () => [...reportKeys.all, 'list'] as const,
  view: (reportId: Id) => [...reportKeys.all, 'view', reportId] as const,
  previews: (reportId: Id) => [...reportKeys.all, 'preview', reportId] as const,
  preview: (reportId: Id, version: number, recipientId: Id) =>
    [...reportKeys.previews(reportId), version, recipientId] as const,
  frozen: (reportId: Id, recipientId: Id) => [...reportKeys.all, 'frozen', reportId, recipientId] as const,
  staff: () => [...reportKeys.all, 'staff'] as const,
};

/** Reports the asker wrote, and versions addressed to the asker. */
export const reportsQuery = () =>
  queryOptions({
    queryKey: reportKeys.list(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/reports', signal }, (contracts) => contracts.reportsListed),
  });

/** A draft as built from the facts as at now, or a report as it was signed. */
export const reportQuery = (reportId: Id) =>
  queryOptions({
    queryKey: reportKeys.view(reportId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/reports/${reportId}`, signal }, (contracts) => contracts.reportView),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** One recipient's version of the draft as it was saved. */
export const previewQuery = (reportId: Id, version: number, recipient: ReportRecipientInput) =>
  queryOptions({
    queryKey: reportKeys.preview(reportId, version, recipientIdOf(recipient)),
    queryFn: ({ signal }) =>
      request(
        { method: 'POST', path: `/reports/${reportId}/preview`, body: { recipient }, signal },
        (contracts) => contracts.reportVersionPreview,
      ),
    staleTime: 60_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** A signed document as it was frozen. */
export const frozenVersionQuery = (reportId: Id, recipientId: Id) =>
  queryOptions({
    queryKey: reportKeys.frozen(reportId, recipientId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/reports/${reportId}/versions/${recipientId}`, signal },
        (contracts) => contracts.frozenReportVersion,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Colleagues to address a report to. */
export const staffQuery = () =>
  queryOptions({
    queryKey: reportKeys.staff(),
    queryFn: ({ signal }) => request({ method: 'GET', path: '/staff', signal }, (contracts) => contracts.staffList),
    staleTime: 300_000,
  });
