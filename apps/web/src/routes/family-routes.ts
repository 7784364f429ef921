import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { familySearch } from '../family/as-at-search.ts';
import { familyQuery } from '../family/queries.ts';
import { figuresSearch } from '../figures/figures-search.ts';
import { myChildrenQuery } from '../my-children/queries.ts';
import { addresses } from '../navigation/addresses.ts';
import { newReportSearch, reportSearch } from '../reports/report-steps.ts';
import { signedIn } from './signed-in.ts';

const myChildren = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.myChildren,
  loader: ({ context }) => void context.application.queries.prefetchQuery(myChildrenQuery()),
  component: lazyRouteComponent(() => import('../my-children/my-children-screen.tsx'), 'MyChildrenScreen'),
});

const family = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId',
  validateSearch: familySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    deps.asAt === undefined && void context.application.queries.prefetchQuery(familyQuery(params.familyId)),
  component: lazyRouteComponent(() => import('../family/family-screen.tsx'), 'FamilyScreen'),
});

const newCircumstance = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/circumstances/new',
  component: lazyRouteComponent(() => import('../family/new-circumstance-screen.tsx'), 'NewCircumstanceScreen'),
});

const newRelationship = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/relationships/new',
  component: lazyRouteComponent(() => import('../family/new-relationship-screen.tsx'), 'NewRelationshipScreen'),
});

const newMeeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/meetings/new',
  component: lazyRouteComponent(() => import('../meetings/new-meeting-screen.tsx'), 'NewMeetingScreen'),
});

const newPerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/persons/new',
  component: lazyRouteComponent(() => import('../persons/new-person-screen.tsx'), 'NewPersonScreen'),
});

const birth = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/births/$personId',
  component: lazyRouteComponent(() => import('../persons/record-birth-screen.tsx'), 'RecordBirthScreen'),
});

const alert = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts/$alertId',
  component: lazyRouteComponent(() => import('../alerts/alert-screen.tsx'), 'AlertScreen'),
});

const tonight = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.tonight,
  component: lazyRouteComponent(() => import('../tonight/tonight-screen.tsx'), 'TonightScreen'),
});

const venueWarnings = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.venueWarnings,
  component: lazyRouteComponent(() => import('../keep-apart/venue-warnings-screen.tsx'), 'VenueWarningsScreen'),
});

const findPersons = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.findPersons,
  component: lazyRouteComponent(() => import('../persons/find-persons-screen.tsx'), 'FindPersonsScreen'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId',
  component: lazyRouteComponent(() => import('../persons/page/person-screen.tsx'), 'PersonScreen'),
});

const editPerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/edit',
  component: lazyRouteComponent(() => import('../persons/page/edit-person-screen.tsx'), 'EditPersonScreen'),
});

const newArrangement = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/arrangements/new',
  component: lazyRouteComponent(() => import('../persons/page/arrangement-screen.tsx'), 'ArrangementScreen'),
});

const keepApart = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/keep-apart',
  component: lazyRouteComponent(() => import('../keep-apart/keep-apart-screen.tsx'), 'KeepApartScreen'),
});

const circumstances = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/circumstances',
  component: lazyRouteComponent(
    () => import('../persons/circumstances/circumstances-screen.tsx'),
    'CircumstancesScreen',
  ),
});

const changeCircumstance = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/circumstances/$circumstanceId',
  component: lazyRouteComponent(
    () => import('../persons/circumstances/change-circumstance-screen.tsx'),
    'ChangeCircumstanceScreen',
  ),
});

const death = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/death',
  component: lazyRouteComponent(() => import('../persons/death/death-screen.tsx'), 'DeathScreen'),
});

const handOver = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/hand-over',
  component: lazyRouteComponent(() => import('../persons/page/hand-over-screen.tsx'), 'HandOverScreen'),
});

const membership = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/members/$personId',
  component: lazyRouteComponent(() => import('../persons/page/membership-screen.tsx'), 'MembershipScreen'),
});

// A contact card has no loader: opening one is recorded, so nothing opens it but the person who asks for it.
const contact = createRoute({
  getParentRoute: () => signedIn,
  path: '/persons/$personId/contact',
  component: lazyRouteComponent(() => import('../contact/contact-screen.tsx'), 'ContactScreen'),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.reports,
  component: lazyRouteComponent(() => import('../reports/reports-screen.tsx'), 'ReportsScreen'),
});

const endings = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.endings,
  component: lazyRouteComponent(() => import('../endings/endings-screen.tsx'), 'EndingsScreen'),
});

const newReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/families/$familyId/reports/new',
  validateSearch: newReportSearch,
  component: lazyRouteComponent(() => import('../reports/new-report-screen.tsx'), 'NewReportScreen'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../reports/report-screen.tsx'), 'ReportScreen'),
});

const signedDocument = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId/documents/$recipientId',
  component: lazyRouteComponent(() => import('../reports/document-screen.tsx'), 'DocumentScreen'),
});

const figures = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.figures,
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('../figures/figures-screen.tsx'), 'FiguresScreen'),
});

/** The screens about families: children, alerts, tonight, people, reports and figures. */
export const familyRoutes = [
  myChildren,
  family,
  newCircumstance,
  newRelationship,
  newMeeting,
  newPerson,
  birth,
  alert,
  endings,
  tonight,
  venueWarnings,
  findPersons,
  person,
  editPerson,
  newArrangement,
  keepApart,
  circumstances,
  changeCircumstance,
  death,
  handOver,
  membership,
  contact,
  reports,
  newReport,
  report,
  signedDocument,
  figures,
] as const;
