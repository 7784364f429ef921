import { z } from 'zod';

const staffSchema = z.object({ staff: z.array(z.object({ staffId: z.string(), name: z.string() })) });

/** Enters a demonstration as one of its invented staff; answers the session's cookie. */
export const enterAs = async (origin: string, name: string): Promise<string> => {
  const { staff } = staffSchema.parse(await (await fetch(`${origin}/api/v1/enter-as`)).json());
  const staffId = staff.find((member) => member.name === name)?.staffId;
  const answer = await fetch(`${origin}/api/v1/enter-as`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ staffId }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || cookie === undefined) throw new Error(`Could not enter the demonstration: ${answer.status}`);
  return cookie.slice(0, cookie.indexOf(';'));
};
