import * as contracts from '@waymark/contracts';
import type {
  Panel,
  PanelComponent,
  PanelRequest,
  PanelTools,
  SlotName,
  SlotProps,
  WebPlugin,
} from '@waymark/plugin-api/web';
import type { Drawn } from './shown.ts';

const id = (number: number): contracts.Id => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;

/** Ids for each slot the contract knows. */
const sampleIds: SlotProps = {
  'referral.form-extra': { offeringId: id(1), familyId: id(2) },
  'referral.panel': { referralId: id(3) },
  'waiting.panel': { offeringId: id(1) },
  'enrolment.tab': { enrolmentId: id(4) },
  'session.record-extra': { sessionId: id(5), personId: id(6) },
  'family.panel': { familyId: id(2) },
  'person.panel': { personId: id(6) },
  'report.section-editor': { reportId: id(7) },
};

export const slotNames: readonly string[] = Object.keys(sampleIds);

/** A request that fails as the page's own does: with the server's problem, or with none where it was not reached. */
export class RequestRefused extends Error {
  readonly problem: contracts.Problem | null;
  constructor(problem: contracts.Problem | null) {
    super(problem?.code ?? 'unreachable');
    this.problem = problem;
  }
}

/** The tools of a page whose API does what the test says, and everything it was asked. */
export const toolsWith = (answer: () => Promise<never>) => {
  const asked: PanelRequest[] = [];
  const tools: PanelTools = {
    now: () => '2026-03-05T18:30:00.000Z',
    roles: contracts.roles,
    request: (wanted) => {
      asked.push(wanted);
      return answer();
    },
  };
  return { tools, asked };
};

/** One panel of a programme, whatever slot it is for: its title, and a way to draw it with given tools. */
export interface PanelCase {
  readonly slot: SlotName;
  readonly title: string;
  readonly load: () => Promise<(tools: PanelTools) => Drawn>;
}

const caseOf = <Name extends SlotName>(slot: Name, panel: Panel<Name>): PanelCase => ({
  slot,
  title: panel.title,
  load: async () => {
    const Component: PanelComponent<Name> = await panel.load();
    return (tools) => Component({ ...sampleIds[slot], tools });
  },
});

const caseIn = <Name extends SlotName>({ slots }: WebPlugin, slot: Name): readonly PanelCase[] => {
  const panel: Panel<Name> | undefined = slots[slot];
  return panel === undefined ? [] : [caseOf(slot, panel)];
};

/** Every panel a programme declares for a slot of the contract. */
export const panelCases = (web: WebPlugin): readonly PanelCase[] => [
  ...caseIn(web, 'referral.form-extra'),
  ...caseIn(web, 'referral.panel'),
  ...caseIn(web, 'waiting.panel'),
  ...caseIn(web, 'enrolment.tab'),
  ...caseIn(web, 'session.record-extra'),
  ...caseIn(web, 'family.panel'),
  ...caseIn(web, 'person.panel'),
  ...caseIn(web, 'report.section-editor'),
];
