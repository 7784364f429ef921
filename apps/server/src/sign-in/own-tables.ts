import type { BetterAuthPlugin } from 'better-auth';

/**
 * Waymark's own tables in the sign-in database, told to better-auth as a plug-in so that one migration makes all.
 * `setUpLink` keeps the hash of a one-time link; `attempt` counts tries, its id being the keyed hash of whom it counts.
 */
export const ownTables = {
  id: 'waymark',
  schema: {
    setUpLink: {
      fields: {
        tokenHash: { type: 'string', required: true, unique: true },
        userId: {
          type: 'string',
          required: true,
          index: true,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        expiresAt: { type: 'date', required: true },
      },
    },
    attempt: {
      fields: {
        count: { type: 'number', required: true },
        endsAt: { type: 'date', required: true },
      },
    },
  },
} satisfies BetterAuthPlugin;
