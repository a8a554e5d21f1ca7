/** Whether runs share a rewound interpreter, or each boots one. */
export const isolations = ['rewind', 'boot'] as const;

export type Isolation = (typeof isolations)[number];
