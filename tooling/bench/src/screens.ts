/** What a screen asks for: an address under `/api/v1/`, and the body of a search. */
export interface Request {
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

/** Reads an address as somebody: the text of its answer, or nothing where that person may not. */
type Read = (path: string) => Promise<string | undefined>;

/** Who asks, and what is known of her beside what she may read. */
interface Asking {
  /** A session whose register she may open. */
  readonly sessionId: () => string | undefined;
}

interface Screen {
  readonly name: string;
  readonly role: string;
  /** The request of this screen, or nothing where this person has none to open. */
  readonly requestOf: (read: Read, asking: Asking) => Promise<Request | undefined>;
}

/** The first id of that name in an answer. */
export const firstId = (text: string | undefined, name: string): string | undefined =>
  text?.match(new RegExp(`"${name}":"([^"]+)"`))?.[1];

const always = (path: string) => async (): Promise<Request> => ({ path });

/** Takes an id from a list and puts it into an address. */
const from =
  (list: string, name: string, pathOf: (id: string) => string) =>
  async (read: Read): Promise<Request | undefined> => {
    const id = firstId(await read(list), name);
    return id === undefined ? undefined : { path: pathOf(id) };
  };

/** Of all offerings the first of which this person may read something, and that is not empty. */
const ofOwnOffering =
  (pathOf: (offeringId: string) => string, name: string) =>
  async (read: Read): Promise<string | undefined> => {
    const offerings = (await read('offerings')) ?? '';
    for (const [, id = ''] of offerings.matchAll(/"offeringId":"([^"]+)"/g)) {
      const found = await read(pathOf(id));
      if (firstId(found, name) !== undefined) return found;
    }
    return undefined;
  };

const waitingOf = (id: string): string => `offerings/${id}/waiting`;
const groupsOf = (id: string): string => `offerings/${id}/groups`;

/** The screens with a budget, each as a worker whose role opens it. */
export const screens: readonly Screen[] = [
  { name: 'my children', role: 'lead-practitioner', requestOf: always('my-children') },
  { name: 'family', role: 'lead-practitioner', requestOf: from('my-children', 'familyId', (id) => `families/${id}`) },
  {
    name: 'search of persons',
    role: 'lead-practitioner',
    requestOf: async (read) => {
      const name = firstId(await read('my-children'), 'name')?.split(' ')[0];
      return name === undefined ? undefined : { path: 'persons/search', body: { name } };
    },
  },
  {
    name: 'waiting list',
    role: 'coordinator',
    requestOf: async (read) => {
      const id = firstId(await ofOwnOffering(waitingOf, 'subjectId')(read), 'offeringId');
      return id === undefined ? undefined : { path: waitingOf(id) };
    },
  },
  {
    name: 'schedule of a group',
    role: 'coordinator',
    requestOf: async (read) => {
      const groupId = firstId(await ofOwnOffering(groupsOf, 'groupId')(read), 'groupId');
      return groupId === undefined ? undefined : { path: `groups/${groupId}` };
    },
  },
  {
    name: 'register',
    role: 'facilitator',
    requestOf: async (_read, { sessionId }) => {
      const id = sessionId();
      return id === undefined ? undefined : { path: `sessions/${id}/register` };
    },
  },
  { name: 'tonight', role: 'partner-support', requestOf: always('tonight') },
  { name: 'oversight', role: 'team-manager', requestOf: always('oversight') },
];
