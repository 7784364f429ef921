import { type Agent, request } from 'node:http';
import { newId } from '@waymark/contracts';
import type { Register } from './register-data.ts';

/** A register as a phone sends it: everybody came, a second ago. */
export interface RegisterBody {
  readonly sessionId: string;
  readonly body: string;
}

export const bodyOf = ({ sessionId, personIds }: Register): RegisterBody => {
  const occurredAt = new Date(Date.now() - 1000).toISOString();
  const marks = personIds.map((personId) => ({
    markId: newId(),
    personId,
    code: 'attended',
    mode: 'in-person',
    occurredAt,
  }));
  return { sessionId, body: JSON.stringify({ marks }) };
};

/** Over which connections, to whom and as whom something is sent. */
export interface Sender {
  readonly agent: Agent;
  readonly origin: string;
  readonly cookie: string;
}

/** Saves a register; anything but 200 and 201 is an error. */
export const saveRegister = ({ agent, origin, cookie }: Sender, { sessionId, body }: RegisterBody): Promise<void> => {
  const headers = {
    cookie,
    origin,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}/api/v1/sessions/${sessionId}/marks`,
      { agent, method: 'POST', headers },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 || answer.statusCode === 201
            ? resolve()
            : reject(new Error(`A register was answered with ${answer.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
};

/** Reads an address; anything but 200 is an error. */
export const view = ({ agent, origin, cookie }: Sender, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { agent, headers: { cookie } }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`A view was answered with ${answer.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
