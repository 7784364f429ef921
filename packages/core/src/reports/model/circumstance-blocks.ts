import {
  type CircumstanceKind,
  circumstanceLabels,
  type Level,
  type ReportBlock,
  reliabilityLabels,
  type TimelineRow,
} from '@waymark/contracts';
import { guardOf, isRestricted } from './guards.ts';
import type { CircumstanceFact, ReportFacts } from './report-facts.ts';

/** Go on until an end is recorded; every other kind is what happened on a day. */
const lasting = new Set<CircumstanceKind>([
  'custody',
  'bail',
  'own-order',
  'hospital',
  'court-proceedings',
  'pregnancy',
]);
const orders = new Set<CircumstanceKind>(['bail', 'own-order']);
/** Speaks against a statement of progress made shortly after (E17). */
const adverse = new Set<CircumstanceKind>([
  'concern',
  'marac',
  'dash',
  'police-intelligence',
  'section-47',
  'child-removed',
  'custody',
  'bail',
  'own-order',
]);

const isWithin = ({ kind, from, to }: CircumstanceFact, period: ReportFacts['period']): boolean => {
  if (from > period.to) return false;
  return (to ?? from) >= period.from || (to === null && lasting.has(kind));
};

const rowsOf = (fact: CircumstanceFact): TimelineRow[] => {
  const { kind, from, to, reliability } = fact;
  const said = reliability === 'confirmed' ? '' : ` (${reliabilityLabels[reliability].toLowerCase()})`;
  const row = (day: string, text: string, isAdverse: boolean): TimelineRow => ({
    day,
    kind: orders.has(kind) ? 'order' : 'circumstance',
    text,
    source: `${fact.sourceName}, ${fact.sourceAgency}`,
    isAdverse,
    ...guardOf(fact.level, [fact.personId]),
  });
  return [
    row(from, `${circumstanceLabels[kind]}${said}`, adverse.has(kind)),
    ...(to === null || to === from ? [] : [row(to, `${circumstanceLabels[kind]}: ended${said}`, false)]),
  ];
};

/**
 * Dated circumstances of one person in the period, by compartment: a restricted one never stands in a block that is
 * handed on, so each restricted level has a block of its own whose need is to be stated (E10).
 */
export const circumstanceBlocks = (facts: ReportFacts, personId: string): ReportBlock[] => {
  const own = facts.circumstances.filter((fact) => fact.personId === personId && isWithin(fact, facts.period));
  const block = (id: string, level: Level, of: readonly CircumstanceFact[], title: string): ReportBlock[] => {
    const rows = of.flatMap(rowsOf).filter(({ day }) => day <= facts.period.to);
    if (rows.length === 0) return [];
    return [{ kind: 'timeline', id, title, rows, ...guardOf(level, [personId]) }];
  };
  const open = own.filter(({ level }) => !isRestricted(level));
  const levels = [...new Set(own.map(({ level }) => level).filter(isRestricted))].sort();
  return [
    ...block(`circumstances-${personId}`, 'shared', open, 'What happened when'),
    ...levels.flatMap((level) =>
      block(
        `circumstances-${level}-${personId}`,
        level,
        own.filter((fact) => fact.level === level),
        'What happened when, for professionals',
      ),
    ),
  ];
};
