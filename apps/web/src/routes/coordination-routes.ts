import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { groupQuery } from '../groups/queries.ts';
import { addresses } from '../navigation/addresses.ts';
import { catalogueQuery } from '../offerings/queries.ts';
import { referralQuery } from '../referrals/queries.ts';
import {
  familyOnlySearch,
  itemSearch,
  newReferralSearch,
  offeringSearch,
  subjectSearch,
} from './coordination-search.ts';
import { signedIn } from './signed-in.ts';

const myReferrals = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.myReferrals,
  validateSearch: familyOnlySearch,
  component: lazyRouteComponent(() => import('../referrals/my-referrals-screen.tsx'), 'MyReferralsScreen'),
});

const newReferral = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/new',
  validateSearch: newReferralSearch,
  loader: ({ context }) => void context.application.queries.prefetchQuery(catalogueQuery()),
  component: lazyRouteComponent(() => import('../referrals/new-referral-screen.tsx'), 'NewReferralScreen'),
});

const toDecide = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.toDecide,
  validateSearch: offeringSearch,
  loader: ({ context }) => void context.application.queries.prefetchQuery(catalogueQuery()),
  component: lazyRouteComponent(() => import('../referrals/to-decide-screen.tsx'), 'ToDecideScreen'),
});

const referralStatus = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId/status',
  component: lazyRouteComponent(() => import('../referrals/referral-status-screen.tsx'), 'ReferralStatusScreen'),
});

const referral = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId',
  loader: ({ context, params }) => void context.application.queries.prefetchQuery(referralQuery(params.referralId)),
  component: lazyRouteComponent(() => import('../referrals/referral-screen.tsx'), 'ReferralScreen'),
});

const waitingPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId/waiting-plan',
  validateSearch: subjectSearch,
  component: lazyRouteComponent(() => import('../waiting/waiting-plan-screen.tsx'), 'WaitingPlanScreen'),
});

const offerPlace = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId/offer',
  validateSearch: subjectSearch,
  component: lazyRouteComponent(() => import('../waiting/offer-screen.tsx'), 'OfferScreen'),
});

const answerOffer = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId/offers/$offerId',
  component: lazyRouteComponent(() => import('../waiting/answer-offer-screen.tsx'), 'AnswerOfferScreen'),
});

const bookAppointment = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId/appointments/new',
  validateSearch: subjectSearch,
  component: lazyRouteComponent(() => import('../appointments/book-screen.tsx'), 'BookScreen'),
});

const markAppointment = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals/$referralId/appointments/$appointmentId',
  component: lazyRouteComponent(() => import('../appointments/mark-screen.tsx'), 'MarkScreen'),
});

const waiting = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.waiting,
  validateSearch: offeringSearch,
  loader: ({ context }) => void context.application.queries.prefetchQuery(catalogueQuery()),
  component: lazyRouteComponent(() => import('../waiting/waiting-screen.tsx'), 'WaitingScreen'),
});

const offers = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.offers,
  validateSearch: offeringSearch,
  component: lazyRouteComponent(() => import('../waiting/offers-screen.tsx'), 'OffersScreen'),
});

const groups = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.groups,
  validateSearch: offeringSearch,
  loader: ({ context }) => void context.application.queries.prefetchQuery(catalogueQuery()),
  component: lazyRouteComponent(() => import('../groups/groups-screen.tsx'), 'GroupsScreen'),
});

const newGroup = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/new',
  validateSearch: offeringSearch,
  component: lazyRouteComponent(() => import('../groups/new-group-screen.tsx'), 'NewGroupScreen'),
});

const group = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId',
  loader: ({ context, params }) => void context.application.queries.prefetchQuery(groupQuery(params.groupId)),
  component: lazyRouteComponent(() => import('../groups/group-screen.tsx'), 'GroupScreen'),
});

const groupCover = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/cover',
  component: lazyRouteComponent(() => import('../groups/cover-screen.tsx'), 'CoverScreen'),
});

const groupStaff = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/staff',
  component: lazyRouteComponent(() => import('../groups/group-staff-screen.tsx'), 'GroupStaffScreen'),
});

const cancelSession = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/sessions/$sessionId/cancel',
  component: lazyRouteComponent(() => import('../sessions/cancel-session-screen.tsx'), 'CancelSessionScreen'),
});

const moveSession = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/sessions/$sessionId/move',
  component: lazyRouteComponent(() => import('../sessions/move-session-screen.tsx'), 'MoveSessionScreen'),
});

const sessionPlace = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/sessions/$sessionId/place',
  component: lazyRouteComponent(() => import('../sessions/place-screen.tsx'), 'SessionPlaceScreen'),
});

const telling = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/sessions/$sessionId/telling',
  component: lazyRouteComponent(() => import('../sessions/telling-screen.tsx'), 'TellingScreen'),
});

const place = createRoute({
  getParentRoute: () => signedIn,
  path: '/places/$enrolmentId',
  component: lazyRouteComponent(() => import('../enrolments/place-screen.tsx'), 'PlaceScreen'),
});

const ending = createRoute({
  getParentRoute: () => signedIn,
  path: '/places/$enrolmentId/ending',
  component: lazyRouteComponent(() => import('../enrolments/ending-screen.tsx'), 'EndingScreen'),
});

const moveGroup = createRoute({
  getParentRoute: () => signedIn,
  path: '/places/$enrolmentId/group',
  component: lazyRouteComponent(() => import('../enrolments/move-group-screen.tsx'), 'MoveGroupScreen'),
});

const pause = createRoute({
  getParentRoute: () => signedIn,
  path: '/places/$enrolmentId/pauses/new',
  component: lazyRouteComponent(() => import('../enrolments/pause-screen.tsx'), 'PauseScreen'),
});

const planSession = createRoute({
  getParentRoute: () => signedIn,
  path: '/places/$enrolmentId/sessions/new',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../sessions/plan-session-screen.tsx'), 'PlanSessionScreen'),
});

const planCatchUp = createRoute({
  getParentRoute: () => signedIn,
  path: '/places/$enrolmentId/catch-ups/$sessionId',
  component: lazyRouteComponent(() => import('../sessions/plan-catch-up-screen.tsx'), 'PlanCatchUpScreen'),
});

/** The screens from a referral to a place: referrers, coordinators and their managers. */
export const coordinationRoutes = [
  myReferrals,
  newReferral,
  toDecide,
  referralStatus,
  referral,
  waitingPlan,
  offerPlace,
  answerOffer,
  bookAppointment,
  markAppointment,
  waiting,
  offers,
  groups,
  newGroup,
  group,
  groupCover,
  groupStaff,
  cancelSession,
  moveSession,
  sessionPlace,
  telling,
  place,
  ending,
  moveGroup,
  pause,
  planSession,
  planCatchUp,
] as const;
