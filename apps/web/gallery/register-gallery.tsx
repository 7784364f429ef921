import { Button, Page, RegisterList, type RegisterMark, RegisterRow, type SaveState, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';

const marks: readonly RegisterMark[] = [
  { code: 'attended', label: 'Attended', shape: 'seen' },
  { code: 'attended-late', label: 'Late', shape: 'seen' },
  { code: 'attended-not-engaged', label: 'There, not engaged', shape: 'not-engaged' },
  { code: 'absent-no-contact', label: 'Did not come', shape: 'missed' },
  { code: 'cancelled', label: 'Cancelled', shape: 'missed' },
  { code: 'could-not-attend', label: 'Could not attend', shape: 'could-not-attend' },
  { code: 'turned-away', label: 'Turned away', shape: 'missed' },
];

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly standing?: string;
  readonly chosen?: string;
  readonly save: SaveState;
}

const at = '2026-06-04T17:34:00.000Z';

const rows: readonly Row[] = [
  { name: 'Ben Ashworth', chosen: 'attended', save: { state: 'saved', at } },
  { name: 'Marcus Bell', chosen: 'absent-no-contact', save: { state: 'saved', at } },
  { name: 'Kofi Mensah-Brathwaite', chosen: 'attended-late', save: { state: 'waiting', at } },
  { name: 'Dai Morgan', standing: 'Joined at week 3. Owes week 2.', save: { state: 'none' } },
  { name: 'Ivo Petrov', note: 'Interpreter booked: Bulgarian', save: { state: 'none' } },
  { name: 'Sam Quill', chosen: 'attended', save: { state: 'refused', why: 'this session is closed' } },
];

const MarkedRow = ({ row }: { readonly row: Row }): ReactNode => {
  const [chosen, setChosen] = useState(row.chosen);
  const [save, setSave] = useState(row.save);
  const [isOpen, setOpen] = useState(row.name === 'Marcus Bell');
  return (
    <RegisterRow
      name={row.name}
      note={row.note}
      standing={row.standing}
      marks={marks}
      chosen={chosen}
      save={save}
      onMark={(code) => {
        setChosen(code);
        setSave({ state: 'saved', at });
      }}
      isOpen={isOpen}
      onToggle={setOpen}
      details={<TextInput name={`${row.name}-reason`} label="What is known?" hint="In your own words" />}
    />
  );
};

export const RegisterGallery = (): ReactNode => (
  <Page title="Week 6: being a father to my child" caption="Caring Dads, Thursday 4 June 2026, 6:30pm to 8:30pm">
    <RegisterList label="Register" expected={6} recorded={4}>
      {rows.map((row) => (
        <MarkedRow key={row.name} row={row} />
      ))}
    </RegisterList>
    <Button type="button" variant="secondary">
      Everyone else attended
    </Button>
  </Page>
);
