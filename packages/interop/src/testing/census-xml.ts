/** What a test says of one invented child; each text goes into the element of that name as it stands. */
export interface ChildXml {
  readonly id?: string;
  readonly identifiers?: string;
  readonly characteristics?: string;
  readonly details?: string;
}

export interface CensusXml {
  readonly header?: string;
  readonly children?: readonly ChildXml[];
}

export const collectionDetails =
  '<CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>';
export const sourceDetails =
  '<Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SoftwareCode>Invented</SoftwareCode><Release>1.0</Release>' +
  '<SerialNo>001</SerialNo><DateTime>2026-05-01T09:00:00</DateTime></Source>';

const birthAndSex = '<PersonBirthDate>2017-05-04</PersonBirthDate><Sex>F</Sex>';

const childXml = ({ id = 'WM1', identifiers = birthAndSex, characteristics = '', details = '' }: ChildXml): string =>
  [
    '<Child>',
    '<ChildIdentifiers>',
    ...(id === '' ? [] : [`<LAchildID>${id}</LAchildID>`]),
    identifiers,
    '</ChildIdentifiers>',
    `<ChildCharacteristics>${characteristics}</ChildCharacteristics>`,
    '<CINdetails>',
    details,
    '</CINdetails>',
    '</Child>',
  ].join('\n');

/** A census with one part of it as the test wants it and the rest in order, one element a line. */
export const censusXml = ({ header = `${collectionDetails}\n${sourceDetails}`, children = [{}] }: CensusXml = {}) =>
  [
    '<Message>',
    '<Header>',
    header,
    '</Header>',
    '<Children>',
    ...children.map(childXml),
    '</Children>',
    '</Message>',
  ].join('\n');

/** A child protection plan; `rest` stands in it after the dates and replaces categories. */
export const planXml = (start: string, end: string | null, rest = '', category = 'EMO'): string =>
  [
    '<ChildProtectionPlans>',
    `<CPPstartDate>${start}</CPPstartDate>`,
    ...(end === null ? [] : [`<CPPendDate>${end}</CPPendDate>`]),
    `<InitialCategoryOfAbuse>${category}</InitialCategoryOfAbuse>`,
    `<LatestCategoryOfAbuse>${category}</LatestCategoryOfAbuse>`,
    '<NumberOfPreviousCPP>0</NumberOfPreviousCPP>',
    rest,
    '</ChildProtectionPlans>',
  ].join('\n');

export const reviewsXml = (...days: readonly string[]): string =>
  days.map((day) => `<Reviews><CPPreviewDate>${day}</CPPreviewDate></Reviews>`).join('\n');
