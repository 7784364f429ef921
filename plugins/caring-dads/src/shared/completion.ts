import type { CompletionRule } from '@waymark/contracts';

/** At least 80 %, which is 14 of 17, both one-to-one sessions among them; two catch-ups count (domain.md section 2). */
export const completion: CompletionRule = {
  version: '1.0.0',
  mandatoryItems: ['session-06', 'session-14'],
  contentPercent: 80,
  catchUpsCounted: 2,
  minutes: null,
};
