export const completeVerb = 'complete';
export const completeSummary = 'print what makes a shell complete docproof';
