import { type BadPlugin, bad, misshapen, sound, withManifest, withShared } from './bad-plugin.ts';

const { subjects } = sound.shared.manifest;

/** Manifests, permissions and points that are not what the contract says. */
export const badManifests: readonly BadPlugin[] = [
  bad('no plugin at all', 'plugin', 'invalid-type', misshapen(null), 'plugin 1'),
  bad('no shared half', 'shared', 'invalid-type', misshapen({}), 'plugin 1'),
  bad('no manifest', 'manifest', 'invalid-type', withShared({ manifest: undefined }), 'plugin 1'),
  bad('an id in capitals', 'manifest.id', 'not-a-programme-id', withManifest({ id: 'SmallSteps' }), 'SmallSteps'),
  bad('an id that is the core’s', 'manifest.id', 'reserved', withManifest({ id: 'core' }), 'core'),
  bad('a version with words', 'manifest.version', 'not-a-version', withManifest({ version: 'newest' })),
  bad('another contract', 'manifest.contract', 'invalid-value', withManifest({ contract: 2 })),
  bad('a prefix with a dash', 'manifest.prefix', 'not-a-prefix', withManifest({ prefix: 'small-steps' })),
  bad('a prefix of the database’s', 'manifest.prefix', 'reserved', withManifest({ prefix: 'sqlite' })),
  bad('a title of blanks', 'manifest.title', 'too-small', withManifest({ title: ' ' })),
  bad('a field the contract does not know', 'manifest', 'unrecognized-keys', withManifest({ colour: 'red' })),
  bad(
    'less than the least',
    'manifest.subjects.0.most',
    'least-above-most',
    withManifest({ subjects: [{ ...subjects[0], least: 3, most: 2 }] }),
  ),
  bad(
    'ages the wrong way round',
    'manifest.subjects.0.age.to',
    'ends-before-it-starts',
    withManifest({ subjects: [{ ...subjects[0], age: { from: 30, to: 20 } }] }),
  ),
  bad(
    'a position twice',
    'manifest.subjects.2.position',
    'position-twice',
    withManifest({ subjects: [...subjects, subjects[0]] }),
  ),
  bad('a point the contract does not know', 'plugin', 'unrecognized-keys', misshapen({ ...sound, onStart: () => 1 })),
  bad('a rule that is no function', 'eligibility', 'not-a-function', misshapen({ ...sound, eligibility: 'always' })),
  bad('a guard that is no function', 'guards.0', 'not-a-function', misshapen({ ...sound, guards: [true] })),
  bad('stages that are no function', 'stages', 'not-a-function', misshapen({ ...sound, stages: ['first'] })),
  bad(
    'a permission without a verb',
    'permissions.0.name',
    'not-a-permission',
    withShared({ permissions: [{ name: 'small-steps.plan', description: 'Plans', roles: ['facilitator'] }] }),
  ),
  bad(
    'a permission of the core',
    'permissions.0.name',
    'permission-outside-prefix',
    withShared({ permissions: [{ name: 'core.family.view', description: 'Sees all', roles: ['facilitator'] }] }),
  ),
];
