import type { Day } from '@waymark/contracts';

/**
 * Bank holidays of England and Wales, 2019 to 2035 (design.md section 8), substitute days in place of the weekend
 * days they stand for. Proclaimed changes: 2020 the early May day moved to 8 May; 2022 the spring day moved to 2 June
 * with 3 June added, and 19 September added; 2023 8 May added. Later years follow the standing rules; what is
 * proclaimed after this list was written is given as `extra` by an administrator.
 */
export const bankHolidays: Readonly<Record<number, readonly string[]>> = {
  2019: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  2030: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2031: ['01-01', '04-11', '04-14', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2032: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2033: ['01-03', '04-15', '04-18', '05-02', '05-30', '08-29', '12-26', '12-27'],
  2034: ['01-02', '04-07', '04-10', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2035: ['01-01', '03-23', '03-26', '05-07', '05-28', '08-27', '12-25', '12-26'],
};

/** The first and last year whose bank holidays are known. */
export const firstCoveredYear = 2019;
export const lastCoveredYear = 2035;

const all: ReadonlySet<Day> = new Set(
  Object.entries(bankHolidays).flatMap(([year, days]) => days.map((day) => `${year}-${day}`)),
);

/** Whether a day of a covered year is a bank holiday in England and Wales. */
export const isBankHoliday = (day: Day): boolean => all.has(day);
