import { isLadderPosition, markCodes, markCodesOf } from '@waymark/contracts';
import type { MarkOffer } from '@waymark/plugin-api/shared';
import { type Check, type Found, found, repeated } from './check.ts';

const absence = ({ position }: MarkOffer) => (isLadderPosition(position) ? 'absent-no-contact' : 'not-seen');

const codes = (offer: MarkOffer, at: string): readonly Found[] => [
  ...offer.codes.flatMap((code, index) => {
    if (!markCodesOf[offer.position].includes(code))
      return [found(`${at}.codes.${index}`, 'mark-of-another-position', 'Offer only marks of this position.')];
    if (code === 'recorded-in-error')
      return [found(`${at}.codes.${index}`, 'mark-not-a-button', 'A mark is taken back by the core; remove it here.')];
    return [];
  }),
  ...repeated(offer.codes).map((index) => found(`${at}.codes.${index}`, 'mark-twice', 'Offer every mark once.')),
  ...(offer.codes.includes(absence(offer))
    ? []
    : [found(`${at}.codes`, 'absence-not-offered', `Offer "${absence(offer)}", or nobody's absence can be recorded.`)]),
];

const local = (offer: MarkOffer, at: string): readonly Found[] => [
  ...offer.local.flatMap(({ code, means }, index) => {
    if (!offer.codes.includes(means))
      return [found(`${at}.local.${index}.means`, 'mark-not-mapped', 'Map the word to a mark this register offers.')];
    if (markCodes.some((known) => known === code))
      return [found(`${at}.local.${index}.code`, 'mark-of-the-core', 'Choose a code that is none of the core’s.')];
    return [];
  }),
  ...repeated(offer.local.map(({ code }) => code)).map((index) =>
    found(`${at}.local.${index}.code`, 'mark-twice', 'Give every word a code of its own.'),
  ),
];

/** Each position the programme takes has one register, of its own marks, and every local word has a core meaning. */
export const marks: Check = ({ marks: offers, manifest }) => [
  ...offers.flatMap((offer, index) => [...codes(offer, `marks.${index}`), ...local(offer, `marks.${index}`)]),
  ...repeated(offers.map(({ position }) => position)).map((index) =>
    found(`marks.${index}.position`, 'position-twice', 'Declare one register for a position.'),
  ),
  ...manifest.subjects
    .filter(({ position }) => !offers.some((offer) => offer.position === position))
    .map(({ position }) => found('marks', 'position-without-marks', `Say which marks a ${position} can get.`)),
];
