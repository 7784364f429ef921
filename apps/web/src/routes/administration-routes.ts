import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { addresses } from '../navigation/addresses.ts';
import { signedIn } from './signed-in.ts';

const staff = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.staff,
  component: lazyRouteComponent(() => import('../staff/staff-list-screen.tsx'), 'StaffListScreen'),
});

const newStaff = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.newStaff,
  component: lazyRouteComponent(() => import('../staff/new-staff-screen.tsx'), 'NewStaffScreen'),
});

const staffMember = createRoute({
  getParentRoute: () => signedIn,
  path: '/staff/$staffId',
  component: lazyRouteComponent(() => import('../staff/staff-member-screen.tsx'), 'StaffMemberScreen'),
});

const changeStaff = createRoute({
  getParentRoute: () => signedIn,
  path: '/staff/$staffId/change',
  component: lazyRouteComponent(() => import('../staff/change-staff-screen.tsx'), 'ChangeStaffScreen'),
});

const staffRoles = createRoute({
  getParentRoute: () => signedIn,
  path: '/staff/$staffId/roles',
  component: lazyRouteComponent(() => import('../staff/staff-roles-screen.tsx'), 'StaffRolesScreen'),
});

const endStaff = createRoute({
  getParentRoute: () => signedIn,
  path: '/staff/$staffId/end',
  component: lazyRouteComponent(() => import('../staff/end-staff-screen.tsx'), 'EndStaffScreen'),
});

const roleGrants = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.roleGrants,
  component: lazyRouteComponent(() => import('../staff/role-grants-screen.tsx'), 'RoleGrantsScreen'),
});

const organisations = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.organisations,
  component: lazyRouteComponent(() => import('../organisations/organisations-screen.tsx'), 'OrganisationsScreen'),
});

const newOrganisation = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.newOrganisation,
  component: lazyRouteComponent(() => import('../organisations/new-organisation-screen.tsx'), 'NewOrganisationScreen'),
});

const organisation = createRoute({
  getParentRoute: () => signedIn,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('../organisations/organisation-screen.tsx'), 'OrganisationScreen'),
});

const offerings = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.offerings,
  component: lazyRouteComponent(() => import('../offering-set-up/offerings-screen.tsx'), 'OfferingsScreen'),
});

const newOffering = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.newOffering,
  component: lazyRouteComponent(() => import('../offering-set-up/new-offering-screen.tsx'), 'NewOfferingScreen'),
});

const offering = createRoute({
  getParentRoute: () => signedIn,
  path: '/offerings/$offeringId',
  component: lazyRouteComponent(() => import('../offering-set-up/offering-screen.tsx'), 'OfferingScreen'),
});

const changeOffering = createRoute({
  getParentRoute: () => signedIn,
  path: '/offerings/$offeringId/change',
  component: lazyRouteComponent(() => import('../offering-set-up/change-offering-screen.tsx'), 'ChangeOfferingScreen'),
});

const offeringStaff = createRoute({
  getParentRoute: () => signedIn,
  path: '/offerings/$offeringId/staff',
  component: lazyRouteComponent(() => import('../offering-set-up/offering-staff-screen.tsx'), 'OfferingStaffScreen'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.settings,
  component: lazyRouteComponent(() => import('../settings/settings-screen.tsx'), 'SettingsScreen'),
});

const calendar = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.calendar,
  component: lazyRouteComponent(() => import('../calendar/calendar-screen.tsx'), 'CalendarScreen'),
});

const accreditations = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.accreditations,
  component: lazyRouteComponent(() => import('../accreditations/accreditations-screen.tsx'), 'AccreditationsScreen'),
});

const accreditation = createRoute({
  getParentRoute: () => signedIn,
  path: '/accreditations/$staffId',
  component: lazyRouteComponent(() => import('../accreditations/accreditation-screen.tsx'), 'AccreditationScreen'),
});

const help = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.help,
  component: lazyRouteComponent(() => import('../help/help-screen.tsx'), 'HelpScreen'),
});

/** Everybody's help, the administrator's screens; information governance has its own one of them. */
export const administrationRoutes = [
  staff,
  newStaff,
  staffMember,
  changeStaff,
  staffRoles,
  endStaff,
  roleGrants,
  organisations,
  newOrganisation,
  organisation,
  offerings,
  newOffering,
  offering,
  changeOffering,
  offeringStaff,
  settings,
  calendar,
  accreditations,
  accreditation,
  help,
] as const;
