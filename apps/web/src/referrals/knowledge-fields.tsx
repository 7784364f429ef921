import { consentLabels, consents } from '@waymark/contracts';
import { Radios, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { optionsOf } from '../family/options-of.ts';
import type { ProgrammePart } from './form-parts.ts';

export const knowsLabels = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

/** What he, she or they know of this referral, what may be put to them, and consent. */
export const KnowledgeFields = ({ form, at, say }: ProgrammePart): ReactNode => {
  const { register, control, errorOf } = form;
  const knows = useWatch({ control, name: `${at}.knowledge.knows` });
  const consent = useWatch({ control, name: `${at}.consent.consent` });
  return (
    <>
      <Radios
        {...register(`${at}.knowledge.knows`, { required: say('Choose whether the person knows of this referral') })}
        label="Does the person referred know of this?"
        labelSize="s"
        choices={optionsOf(['yes', 'no', 'not-known'] as const, knowsLabels)}
        isInline
        error={errorOf(`${at}.knowledge.knows`)}
      />
      {knows === 'yes' ? (
        <TextArea
          {...register(`${at}.knowledge.toldWhat`, { required: say('Enter what the person was told') })}
          label="What was the person told?"
          labelSize="s"
          limit={1000}
          rows={3}
          error={errorOf(`${at}.knowledge.toldWhat`)}
        />
      ) : null}
      <TextArea
        {...register(`${at}.knowledge.mayBePut`)}
        label="What may be put to the person? (optional)"
        labelSize="s"
        hint="What a facilitator may speak of openly. What is not named here is not put to him or her."
        limit={1000}
        rows={3}
        error={errorOf(`${at}.knowledge.mayBePut`)}
      />
      <Radios
        {...register(`${at}.consent.consent`, { required: say('Choose what is known about consent') })}
        label="Consent of the person referred"
        labelSize="s"
        hint="Recorded, never a gate: a referral that protects a child is made without it too."
        choices={optionsOf(consents, consentLabels)}
        error={errorOf(`${at}.consent.consent`)}
      />
      {consent === '' || consent === 'given' ? null : (
        <TextArea
          {...register(`${at}.consent.why`, { required: say('Enter why consent was not given or not asked for') })}
          label="Why?"
          labelSize="s"
          limit={500}
          rows={3}
          error={errorOf(`${at}.consent.why`)}
        />
      )}
    </>
  );
};
