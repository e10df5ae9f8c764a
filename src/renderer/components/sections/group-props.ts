/** `itemId` says which service or calendar a per-item group is about; without it the form lets the reader choose. */
export type GroupProps = { readonly itemId?: string }
