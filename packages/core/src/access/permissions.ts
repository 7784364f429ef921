import type { Role } from '@waymark/contracts';
import type { Programmes } from '../programmes/programmes.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';

/** Every permission of the core and the roles that hold it (model.md section 7). A plugin adds its own by its manifest. */
export const corePermissions = {
  'core.account.view': [
    'referrer',
    'facilitator',
    'coordinator',
    'provider-manager',
    'partner-support',
    'child-advocate',
    'lead-practitioner',
    'team-manager',
    'duty',
    'partner-agency',
    'chair',
    'commissioner',
    'information-governance',
    'data-officer',
    'administrator',
  ],
  'core.catalogue.view': [
    'referrer',
    'facilitator',
    'coordinator',
    'provider-manager',
    'lead-practitioner',
    'team-manager',
    'duty',
    'commissioner',
    'administrator',
  ],
  'core.staff.manage': ['administrator'],
  'core.staff.list': ['administrator', 'team-manager', 'provider-manager', 'lead-practitioner', 'coordinator', 'duty'],
  'core.offering.manage': ['administrator'],
  'core.person.add': ['lead-practitioner', 'team-manager', 'duty', 'referrer'],
  'core.person.find': [
    'lead-practitioner',
    'team-manager',
    'duty',
    'coordinator',
    'partner-support',
    'child-advocate',
    'facilitator',
    'referrer',
  ],
  'core.family.view': ['lead-practitioner', 'team-manager', 'duty'],
  'core.family.record': ['lead-practitioner', 'team-manager', 'duty'],
  'core.circumstance.record': ['lead-practitioner', 'team-manager', 'duty', 'partner-support', 'facilitator'],
  'core.contact-card.view': ['lead-practitioner', 'team-manager', 'duty', 'partner-support', 'child-advocate'],
  'core.contact-card.record': ['lead-practitioner', 'partner-support'],
  'core.whereabouts.view': ['lead-practitioner', 'partner-support'],
  'core.whereabouts.record': ['lead-practitioner', 'partner-support'],
  'core.contact-attempt.record': [
    'facilitator',
    'coordinator',
    'partner-support',
    'child-advocate',
    'lead-practitioner',
    'team-manager',
    'duty',
  ],
  'core.disclosure.record': [
    'partner-support',
    'child-advocate',
    'lead-practitioner',
    'team-manager',
    'information-governance',
  ],
  'core.allocation.make': ['team-manager', 'provider-manager', 'lead-practitioner', 'duty'],
  'core.plan.record': ['lead-practitioner', 'team-manager', 'duty'],
  'core.meeting.record': ['lead-practitioner', 'team-manager', 'duty'],
  'core.referral.make': ['referrer', 'lead-practitioner', 'team-manager', 'duty'],
  'core.referral.view-own': ['referrer', 'lead-practitioner', 'team-manager', 'duty'],
  'core.referral.view': ['coordinator', 'provider-manager'],
  'core.referral.withdraw': ['referrer', 'lead-practitioner', 'team-manager', 'duty', 'coordinator'],
  'core.referral.decide': ['coordinator'],
  'core.survivor-note.view': ['partner-support', 'child-advocate'],
  'core.waiting-list.view': ['coordinator', 'provider-manager'],
  'core.offer.make': ['coordinator'],
  'core.group.manage': ['coordinator'],
  'core.group.view': ['coordinator', 'provider-manager', 'facilitator'],
  'core.session.plan': ['coordinator', 'facilitator'],
  'core.session.cancel': ['coordinator', 'provider-manager', 'facilitator'],
  'core.enrolment.view': ['coordinator', 'provider-manager', 'facilitator'],
  'core.enrolment.manage': ['coordinator'],
  'core.enrolment.end': ['coordinator', 'provider-manager'],
  'core.ending.answer': ['lead-practitioner', 'team-manager', 'duty', 'coordinator', 'provider-manager'],
  'core.register.view': ['facilitator', 'coordinator'],
  'core.register.record': ['facilitator'],
  'core.observation.record': ['facilitator', 'partner-support', 'child-advocate'],
  'core.engagement.view': ['facilitator', 'coordinator', 'lead-practitioner', 'team-manager', 'duty'],
  'core.children.view': ['lead-practitioner', 'team-manager', 'duty'],
  'core.alert.view': ['lead-practitioner', 'team-manager', 'duty', 'partner-support', 'coordinator'],
  'core.alert.answer': ['lead-practitioner', 'team-manager', 'duty', 'partner-support', 'coordinator'],
  'core.tonight.view': ['partner-support', 'duty'],
  'core.report.write': ['lead-practitioner', 'team-manager'],
  'core.report.view': ['lead-practitioner', 'team-manager', 'chair'],
  'core.import.run': ['data-officer'],
  'core.figures.view': ['commissioner', 'team-manager', 'provider-manager'],
  'core.audit.view': ['information-governance'],
  'core.system.run': [],
} as const satisfies Record<string, readonly Role[]>;

export type CorePermission = keyof typeof corePermissions;

const coreRoles: Readonly<Record<string, readonly Role[]>> = corePermissions;

/** Whether one of the actor's roles holds the permission; the system may do what is marked for it alone. */
export const mayUse = (programmes: Programmes, permission: string, actor: Actor): boolean => {
  if (isSystem(actor)) return true;
  const roles = coreRoles[permission] ?? programmes.rolesWith(permission);
  return roles.some((role) => actor.roles.has(role));
};
