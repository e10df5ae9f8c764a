import type { TableColumns } from './table-columns'

/**
 * Promises that were broken before, and what was credited. `promised` and `measured` are as the file says them (percent
 * as a share 0..1); `creditMinor` is in minor units of the row's currency.
 */
export type BreachColumns = TableColumns<
	'breachedAt',
	'promised' | 'measured' | 'creditMinor',
	'objective' | 'service' | 'currency'
>
