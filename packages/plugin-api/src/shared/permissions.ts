import { roles } from '@waymark/contracts';
import { z } from 'zod';

/** A permission a programme adds: `<id>.<noun>.<verb>`, what it allows, and the roles that hold it by default. */
export const permissionSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z-]*\.[a-z][a-z-]*$/, { error: 'not-a-permission' }),
  description: z.string().trim().min(1).max(200),
  roles: z.array(z.enum(roles)).min(1),
});
export type Permission = z.output<typeof permissionSchema>;
