/** Names of one thing in service agreements, in the notation of `language/phrases.ts`; `party` are those of the sides of a contract. */
export type Synonyms = { readonly kind: 'party' | 'paper' | 'thing'; readonly names: readonly string[] }

export const thing = (...names: readonly string[]): Synonyms => ({ kind: 'thing', names })
export const party = (...names: readonly string[]): Synonyms => ({ kind: 'party', names })
export const paper = (...names: readonly string[]): Synonyms => ({ kind: 'paper', names })
