/** Milliseconds since 1970 as this device has them: the only place of the web app that reads its clock. */
export const deviceMilliseconds = (): number => Date.now();
