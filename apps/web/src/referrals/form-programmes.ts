import type { PluginForm, ProgrammeShared } from '@waymark/plugin-api/shared';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';
import type { NamedFamily, NamedPerson } from './named-person.ts';
import { peopleToRefer } from './people-to-refer.ts';

/** An offering that is referred to, with its programme. */
export interface ChosenOffering {
  readonly offering: CatalogueOffering;
  readonly programme: ProgrammeShared;
}

/** A programme of the form: who may be referred to it and what it asks. */
export interface FormProgramme extends ChosenOffering {
  readonly people: readonly NamedPerson[];
  readonly questions: PluginForm;
}

export const formProgrammes = (chosen: readonly ChosenOffering[], family: NamedFamily): readonly FormProgramme[] =>
  chosen.map(({ offering, programme }) => ({
    offering,
    programme,
    people: peopleToRefer(family, programme.manifest.subjects).people,
    questions: programme.referralForm,
  }));
