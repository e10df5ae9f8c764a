import type { TableColumns } from './table-columns'

/**
 * What a chatbot or a knowledge base counts per day or month. `periodSeconds` reaches from one `periodStart` to the end
 * of that day or month and is never missing.
 */
export type CountColumns = TableColumns<
	'periodStart',
	'periodSeconds' | 'sessions' | 'handled' | 'deflected' | 'handedOver' | 'articleViews' | 'selfServiceSolved',
	'channel' | 'service'
>
