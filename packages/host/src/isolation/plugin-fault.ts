import { type Id, newId } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';

export type FaultPoint = 'eligibility' | 'guards' | 'stages' | 'reportSections' | 'demo';
export type FaultKind = 'threw' | 'overran' | 'invalid';

/** A fault of a programme's code. Nothing personal is in it: no message of an error, no value, no answer. */
export interface PluginFault {
  readonly pluginId: string;
  readonly version: string;
  readonly point: FaultPoint;
  readonly kind: FaultKind;
  /** What a person quotes, where the fault shows on a page or in a report. */
  readonly reference: Id;
  /** Where: the first line of the trace, or the places of a result that are wrong. */
  readonly where: string;
}

export type OnFault = (fault: PluginFault) => void;

/** Makes a fault, tells it, and gives it back for its reference. */
export const tellFault = (
  { shared: { manifest } }: ServerPlugin,
  point: FaultPoint,
  { kind, where }: Pick<PluginFault, 'kind' | 'where'>,
  onFault: OnFault,
): PluginFault => {
  const fault: PluginFault = {
    pluginId: manifest.id,
    version: manifest.version,
    point,
    kind,
    where,
    reference: newId(),
  };
  onFault(fault);
  return fault;
};

/** A warning of the process: seen wherever its errors are, whoever started it. */
export const warnOfFault: OnFault = ({ pluginId, version, point, kind, reference, where }) => {
  process.emitWarning(`${pluginId} ${version}: ${point} ${kind} at ${where} (${reference})`, {
    type: 'PluginFault',
    code: 'plugin-fault',
  });
};
