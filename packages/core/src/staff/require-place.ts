import { AppError, fieldError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, ne } from 'drizzle-orm';
import { organisations, teams } from '../organisations/tables.ts';
import { staff } from './tables.ts';

export interface PlaceNames {
  readonly organisation: string;
  readonly team: string | null;
}

/** Names of a place, for the history. Throws 422 where the organisation is not known, or the team is none of its own. */
export const requirePlace = async (unit: Unit, organisationId: Id, teamId: Id | null): Promise<PlaceNames> => {
  const [house] = await unit.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (house === undefined) throw fieldError('organisationId', 'unknown-organisation', 'Choose an organisation');
  if (teamId === null) return { organisation: house.name, team: null };
  const [team] = await unit.db
    .select({ name: teams.name })
    .from(teams)
    .where(and(eq(teams.id, teamId), eq(teams.organisationId, organisationId)));
  if (team === undefined) throw fieldError('teamId', 'unknown-team', 'Choose a team of this organisation');
  return { organisation: house.name, team: team.name };
};

/** One address signs one person in; throws 409 `email-taken` where it is another's. */
export const requireFreeEmail = async (unit: Unit, email: string, staffId: Id): Promise<void> => {
  const [taken] = await unit.db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.email, email), ne(staff.id, staffId)));
  if (taken !== undefined)
    throw new AppError('conflict', 'email-taken', { message: 'Someone here has this e-mail address already' });
};
