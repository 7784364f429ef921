import { dayOf, type StageView, stageView, viewStageInput } from '@waymark/contracts';
import { defineRead } from '../verbs/declaration.ts';
import { enrolmentOfPerson } from './enrolment-in-reach.ts';
import { loadPersonFacts } from './load-person-facts.ts';
import { askStage } from './rules/ask-stage.ts';

const without = (standing: 'none' | 'stopped'): Pick<StageView, 'standing' | 'stage' | 'next'> => ({
  standing,
  stage: null,
  next: [],
});

/**
 * Where somebody stands in a programme that goes by weeks of pregnancy or of age. Each parent's place is asked for by
 * itself; while it is ending, has ended or the person has died there is neither stage nor date (model.md section 2).
 */
export const viewStage = defineRead({
  name: 'view-stage',
  summary: 'The stage of a place and the dates that come next, by weeks of pregnancy or of age.',
  permission: 'core.stage.view',
  route: { method: 'GET', path: '/enrolments/:enrolmentId/stage' },
  input: viewStageInput,
  output: stageView,
  sample: (world) => ({ enrolmentId: world.enrolmentId }),
  subject: (asked, { enrolmentId }) => enrolmentOfPerson(asked, enrolmentId),
  run: async ({ reader, actor, now, subject: place, programmes }, { enrolmentId }) => {
    const { programmeId, programmeVersion } = place;
    const { stages, shared } = programmes.get(programmeId);
    const asOf = dayOf(now);
    const said = { enrolmentId, programmeId, programmeVersion, ruleVersion: shared.manifest.version, asOf };
    if (stages === undefined) return { ...said, ...without('none') };
    const { facts, names, isOver } = await loadPersonFacts(reader.db, place, now, { staffId: actor.staffId, now });
    if (place.state !== 'enrolled' || isOver) return { ...said, ...without('stopped') };
    return { ...said, ...askStage(stages, { facts, names, asOf }) };
  },
  opened: (view) => ({ records: [view.enrolmentId], persons: [...new Set(view.next.map(({ childId }) => childId))] }),
});
