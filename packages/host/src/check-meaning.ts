import { markCodesOf, mostCatchUps } from '@waymark/contracts';
import { coreLadder, ladderProblems, weaknesses } from '@waymark/core/rules';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import type { PluginProblem } from './plugin-refused.ts';

type Check = (
  shared: ProgrammeShared,
  problem: (field: string, code: string, remedy: string) => PluginProblem,
) => PluginProblem[];

const permissions: Check = ({ manifest, permissions: declared }, problem) =>
  declared.flatMap(({ name }, index) =>
    name.startsWith(`${manifest.id}.`)
      ? []
      : [problem(`permissions.${index}.name`, 'permission-outside-prefix', `Begin the name with "${manifest.id}.".`)],
  );

const curricula: Check = ({ curricula: declared, manifest }, problem) => {
  if (declared.length === 0) return [problem('curricula', 'curriculum-missing', 'Declare at least one curriculum.')];
  const versions = declared.map(({ version }) => version);
  const twice = versions.findIndex((version, index) => versions.indexOf(version) !== index);
  return [
    ...(twice >= 0
      ? [problem(`curricula.${twice}.version`, 'version-twice', 'Give every curriculum a version of its own.')]
      : []),
    ...(versions.includes(manifest.version)
      ? []
      : [problem('curricula', 'version-without-curriculum', 'Declare the curriculum of the version in the manifest.')]),
  ];
};

const marks: Check = ({ marks: offers, manifest }, problem) => {
  const unmapped = offers.flatMap((offer, index) => [
    ...offer.codes.flatMap((code, at) =>
      markCodesOf[offer.position].includes(code)
        ? []
        : [problem(`marks.${index}.codes.${at}`, 'mark-of-another-position', 'Offer only marks of this position.')],
    ),
    ...offer.local.flatMap((local, at) =>
      offer.codes.includes(local.means)
        ? []
        : [
            problem(
              `marks.${index}.local.${at}.means`,
              'mark-not-mapped',
              'Map the word to a mark this register offers.',
            ),
          ],
    ),
  ]);
  const missing = manifest.subjects
    .filter((subject) => !offers.some((offer) => offer.position === subject.position))
    .map((subject) => problem('marks', 'position-without-marks', `Say which marks a ${subject.position} can get.`));
  return [...unmapped, ...missing];
};

const completion: Check = ({ completion: rule, curricula: declared }, problem) => {
  const items = new Set((declared[0]?.items ?? []).map(({ id }) => id));
  return [
    ...rule.mandatoryItems.flatMap((id, index) =>
      items.has(id)
        ? []
        : [problem(`completion.mandatoryItems.${index}`, 'item-unknown', 'Name an item of the newest curriculum.')],
    ),
    ...(rule.catchUpsCounted > mostCatchUps
      ? [problem('completion.catchUpsCounted', 'too-many-catch-ups', `At most ${mostCatchUps} catch-ups may count.`)]
      : []),
    ...(rule.contentPercent < 1 || rule.contentPercent > 100
      ? [problem('completion.contentPercent', 'not-a-share', 'Say a share from 1 to 100 per cent.')]
      : []),
  ];
};

const ladder: Check = ({ ladder: own }, problem) =>
  own === null
    ? []
    : [...ladderProblems(own), ...weaknesses(coreLadder, own)].map((found) =>
        problem(`ladder.${found.path}`, found.code, found.message),
      );

const forms: Check = (shared, problem) =>
  (
    [
      ['settings', shared.settings],
      ['referralForm', shared.referralForm],
      ...shared.records.map((record, index) => [`records.${index}.form`, record.form] as const),
    ] as const
  ).flatMap(([field, form]) => {
    const keys = Object.keys(form.schema.shape);
    const hints = Object.keys(form.fields);
    return [
      ...keys
        .filter((key) => !hints.includes(key))
        .map((key) => problem(`${field}.fields.${key}`, 'field-without-words', 'Say how this field is asked.')),
      ...hints
        .filter((key) => !keys.includes(key))
        .map((key) => problem(`${field}.schema.${key}`, 'words-without-field', 'Remove the words or add the field.')),
    ];
  });

const settingsDefaults: Check = ({ settings }, problem) =>
  settings.schema.safeParse({}).success
    ? []
    : [problem('settings.schema', 'default-missing', 'Give every setting a default.')];

const checks: readonly Check[] = [permissions, curricula, marks, completion, ladder, forms, settingsDefaults];

/** Whether what a plugin declares makes sense: words mapped, items known, ladder not weaker than the core's. */
export const meaningProblems = (plugin: ServerPlugin): PluginProblem[] => {
  const pluginId = plugin.shared.manifest.id;
  const problem = (field: string, code: string, remedy: string): PluginProblem => ({ pluginId, field, code, remedy });
  return checks.flatMap((check) => check(plugin.shared, problem));
};
