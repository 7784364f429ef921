import { z } from 'zod';

const staffSchema = z.object({
  staff: z.array(z.object({ staffId: z.string(), name: z.string(), roles: z.array(z.string()) })),
});

/** The invented staff of a demonstration, with their roles. */
export const staffOf = async (origin: string) =>
  staffSchema.parse(await (await fetch(`${origin}/api/v1/enter-as`)).json()).staff;

/** Enters a demonstration as one of its invented staff; answers the session's cookie. */
export const enter = async (origin: string, staffId: string): Promise<string> => {
  const answer = await fetch(`${origin}/api/v1/enter-as`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ staffId }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || cookie === undefined) throw new Error(`Could not enter the demonstration: ${answer.status}`);
  return cookie.slice(0, cookie.indexOf(';'));
};

/** Enters as the one of that name. */
export const enterAs = async (origin: string, name: string): Promise<string> => {
  const member = (await staffOf(origin)).find((one) => one.name === name);
  if (member === undefined) throw new Error(`Nobody in the demonstration is called ${name}`);
  return await enter(origin, member.staffId);
};
