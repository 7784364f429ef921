export interface PlanXml {
  readonly start: string;
  readonly end?: string;
  readonly category?: string;
  readonly reviews?: readonly string[];
}

const planXml = ({ start, end, category = 'EMO', reviews = [] }: PlanXml): string =>
  [
    `<ChildProtectionPlans><CPPstartDate>${start}</CPPstartDate>`,
    ...(end === undefined ? [] : [`<CPPendDate>${end}</CPPendDate>`]),
    `<InitialCategoryOfAbuse>EMO</InitialCategoryOfAbuse><LatestCategoryOfAbuse>${category}</LatestCategoryOfAbuse>`,
    '<NumberOfPreviousCPP>0</NumberOfPreviousCPP>',
    ...reviews.map((day) => `<Reviews><CPPreviewDate>${day}</CPPreviewDate></Reviews>`),
    '</ChildProtectionPlans>',
  ].join('\n');

/** An invented child, born on 4 May 2018, with these plans. */
export const childXml = (id: string, ...plans: readonly PlanXml[]): string =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>2018-05-04</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
<CINdetails><CINreferralDate>2024-01-08</CINreferralDate><ReferralSource>3A</ReferralSource><ReferralNFA>0</ReferralNFA>
${plans.map(planXml).join('\n')}</CINdetails></Child>`;

/** A census of the year that ends on the reference date. */
export const censusXml = (children: readonly string[], referenceDate = '2026-03-31'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>${referenceDate.slice(0, 4)}</Year><ReferenceDate>${referenceDate}</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>201</LEA><SoftwareCode>Example</SoftwareCode><DateTime>${referenceDate}T10:00:00</DateTime></Source></Header>
<Children>${children.join('\n')}</Children></Message>`;
