import type { Check } from '../harness/check-page.ts';
import { openRegister, registerRow, savedIn } from '../harness/register-row.ts';
import type { Visit } from '../harness/use-journey.ts';
import { father, group } from './family.ts';

/** The facilitator marks tonight's session and finishes its register. */
export const markTonight = async (visit: Visit, mark: string, check?: Check): Promise<void> => {
  const { page } = visit;
  await openRegister(page, new RegExp(group));
  const row = registerRow(page, father);
  await row.getByRole('button', { name: mark, exact: true }).click();
  await savedIn(row).waitFor();
  await check?.(visit, 'register-marked');
  await page.getByRole('button', { name: 'Finish register' }).click();
  await page.getByText('The register is finished').waitFor();
};
