import type { DemoStory, ServerPlugin } from '@waymark/plugin-api/server';
import { isolateDemo } from './isolate-demo.ts';
import { isolateEligibility } from './isolate-eligibility.ts';
import { isolateGuards } from './isolate-guards.ts';
import { isolateReportSections } from './isolate-report-sections.ts';
import { isolateStages } from './isolate-stages.ts';
import type { OnFault } from './plugin-fault.ts';

/** Tried when the demonstration first asks for it, and once: a real house never runs it. */
const triedOnce = (plugin: ServerPlugin, story: DemoStory, onFault: OnFault) => {
  let tried: { readonly story: DemoStory | undefined } | undefined;
  return () => {
    tried ??= { story: isolateDemo(plugin, story, onFault) };
    return tried.story;
  };
};

/** Wraps all that a plugin runs, so that a fault of its code is never a fault of ours (contract.md, last column). */
export const isolate = (plugin: ServerPlugin, onFault: OnFault): ServerPlugin => {
  const { shared, eligibility, guards = [], stages, reportSections, demo } = plugin;
  const story = demo === undefined ? () => undefined : triedOnce(plugin, demo, onFault);
  return {
    shared,
    ...(eligibility !== undefined && { eligibility: isolateEligibility(plugin, eligibility, onFault) }),
    ...(guards.length > 0 && { guards: [isolateGuards(plugin, guards, onFault)] }),
    ...(stages !== undefined && { stages: isolateStages(plugin, stages, onFault) }),
    ...(reportSections !== undefined && { reportSections: isolateReportSections(plugin, reportSections, onFault) }),
    get demo() {
      return story();
    },
  };
};
