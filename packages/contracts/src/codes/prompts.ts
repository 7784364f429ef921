/** The five answers of a key question (E11); `yes` and `no` answer a plain question too. */
export const promptReplies = ['yes', 'no', 'asked-not-answered', 'not-safe-to-ask', 'not-asked-because'] as const;
export type PromptReply = (typeof promptReplies)[number];
