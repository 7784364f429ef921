import { upnCheckLetter } from '@waymark/contracts';
import { censusXml, planXml, reviewsXml } from './census-xml.ts';

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

const childOf = (number: number) => {
  const upn = digits(330_000_000_000 + number, 12);
  const start = `2025-${digits((number % 12) + 1, 2)}-${digits((number % 27) + 1, 2)}`;
  return {
    id: `INVENTED${digits(number, 9)}`,
    identifiers: `<UPN>${upnCheckLetter(upn)}${upn}</UPN>\n<PersonBirthDate>2015-06-01</PersonBirthDate>\n<Sex>M</Sex>`,
    characteristics: '<Ethnicity>WBRI</Ethnicity>\n<Disabilities><Disability>NONE</Disability></Disabilities>',
    details: [
      '<CINreferralDate>2024-11-04</CINreferralDate>\n<ReferralSource>1A</ReferralSource>',
      '<Assessments><AssessmentActualStartDate>2024-11-05</AssessmentActualStartDate>',
      '<FactorsIdentifiedAtAssessment><AssessmentFactors>3A</AssessmentFactors></FactorsIdentifiedAtAssessment>',
      '</Assessments>\n<ReferralNFA>0</ReferralNFA>',
      planXml(start, null, reviewsXml('2026-01-12', '2026-02-16')),
    ].join('\n'),
  };
};

const [opening = '', closing = ''] = censusXml({ children: [] }).split('</Children>');

/** A valid census of at least `size` bytes, in pieces; every child is invented and on a plan. */
export function* generateCensus(size: number): Generator<string> {
  let written = 0;
  yield opening;
  for (let number = 1; written < size; number += 1) {
    const child = `${
      censusXml({ children: [childOf(number)] })
        .split('<Children>')[1]
        ?.split('</Children>')[0]
    }`;
    written += child.length;
    yield child;
  }
  yield `</Children>${closing}`;
}
