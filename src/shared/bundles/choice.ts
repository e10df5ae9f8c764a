/** What happens to a field that both sides have otherwise. `suggestion`: mine stands and theirs is an open suggestion beside it. */
export const CHOICES = ['mine', 'theirs', 'suggestion'] as const
export type Choice = (typeof CHOICES)[number]
