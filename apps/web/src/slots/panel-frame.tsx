import type { PanelProps, PanelTools, SlotName, SlotProps } from '@waymark/plugin-api/web';
import { Button, Details, LoadingState } from '@waymark/ui';
import { type Attributes, lazy, type ReactNode, Suspense, useState } from 'react';
import { PanelBoundary } from './panel-boundary.tsx';
import type { PanelOf } from './panels-in.ts';

export interface PanelFrameProps<Name extends SlotName> {
  readonly of: PanelOf<Name>;
  readonly ids: SlotProps[Name];
  readonly tools: PanelTools;
}

/** Safe by this guarantee: a `key` may be left out of any props; TypeScript cannot tell of props it does not know yet. */
const asElementProps = <Props,>(props: Props) => props as Attributes & Props;

/** One try at a panel: fetched once, when it is first shown. What `load` throws at once is a failed fetch as well. */
const Attempt = <Name extends SlotName>({ of: { panel, programme }, ids, tools }: PanelFrameProps<Name>): ReactNode => {
  const [Fetched] = useState(() =>
    lazy(async () => {
      const Panel = await panel.load();
      return { default: (props: PanelProps<Name>) => <Panel {...asElementProps(props)} /> };
    }),
  );
  const props: PanelProps<Name> = { ...ids, tools };
  return (
    <Suspense fallback={<LoadingState what={`${programme}: ${panel.title}`} />}>
      <Fetched {...asElementProps(props)} />
    </Suspense>
  );
};

const Placeholder = ({ title, onRetry }: { readonly title: string; readonly onRetry: () => void }): ReactNode => (
  <Details summary={`${title} could not be shown`}>
    <p className="govuk-body">The rest of this page is not touched by it. Nothing you entered elsewhere is lost.</p>
    <Button type="button" variant="secondary" onClick={onRetry}>
      Try again
    </Button>
  </Details>
);

/** One panel of a programme, fetched when it is first shown; a broken one is collapsed and says whose it is. */
export const PanelFrame = <Name extends SlotName>(props: PanelFrameProps<Name>): ReactNode => {
  const { programme, panel } = props.of;
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);
  return (
    <PanelBoundary key={attempt} fallback={<Placeholder title={`${programme}: ${panel.title}`} onRetry={retry} />}>
      <Attempt {...props} />
    </PanelBoundary>
  );
};
