import type { PanelProps, PanelTools, SlotName, SlotProps } from '@waymark/plugin-api/web';
import { Button, Details, LoadingState } from '@waymark/ui';
import { type ComponentType, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { pageTools } from './page-tools.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import type { PanelOf } from './panels-in.ts';

export interface PanelFrameProps<Name extends SlotName> {
  readonly of: PanelOf<Name>;
  readonly ids: SlotProps[Name];
  readonly tools?: PanelTools | undefined;
}

/** Safe by this guarantee: the ids are those of the slot `Name` and the tools are added here, which is all of its props. */
const asPanelProps = <Name extends SlotName>(props: SlotProps[Name] & { readonly tools: PanelTools }) =>
  props as PanelProps<Name>;

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
  const { of, ids, tools = pageTools } = props;
  const { programme, panel } = of;
  const [attempt, setAttempt] = useState(0);
  // A fetch that failed stays failed in the component it was made for: another try is another component.
  const Fetched = useMemo(
    () => lazy(async (): Promise<{ default: ComponentType<PanelProps<Name>> }> => ({ default: await panel.load() })),
    // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what asks for another component
    [panel, attempt],
  );
  const title = `${programme}: ${panel.title}`;
  return (
    <PanelBoundary
      key={attempt}
      fallback={<Placeholder title={title} onRetry={() => setAttempt((count) => count + 1)} />}
    >
      <Suspense fallback={<LoadingState what={title} />}>
        <Fetched {...asPanelProps<Name>({ ...ids, tools })} />
      </Suspense>
    </PanelBoundary>
  );
};
