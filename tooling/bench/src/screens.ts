/** What a screen asks for: an address under `/api/v1/`, and the body of a search. */
export interface Request {
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

/** Reads an address as somebody: the text of its answer, or nothing where that person may not. */
type Read = (path: string) => Promise<string | undefined>;

interface Screen {
  readonly name: string;
  readonly role: string;
  /** The request of this screen, or nothing where this person has none to open. */
  readonly requestOf: (read: Read) => Promise<Request | undefined>;
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
    requestOf: from('offerings', 'offeringId', (id) => `offerings/${id}/waiting`),
  },
  {
    name: 'schedule of a group',
    role: 'coordinator',
    requestOf: async (read) => {
      const offeringId = firstId(await read('offerings'), 'offeringId');
      return from(`offerings/${offeringId}/groups`, 'groupId', (id) => `groups/${id}`)(read);
    },
  },
  {
    name: 'register',
    role: 'facilitator',
    requestOf: from('today', 'sessionId', (id) => `sessions/${id}/register`),
  },
  { name: 'tonight', role: 'partner-support', requestOf: always('tonight') },
  { name: 'oversight', role: 'team-manager', requestOf: always('oversight') },
];
