import { isDeepStrictEqual } from 'node:util'
import { type Agreement, agreementSchema } from '../../src/shared/agreement/schema'
import { changesOf, type Leaf } from './schema-leaves'

/** The agreement with other values in a leaf's place, those that the schema allows; only the part they stand in is parsed. */
export function changedAgreements(agreement: Agreement, leaf: Leaf): Agreement[] {
	return changesOf(agreement, leaf).flatMap((changed) => {
		const next = changed as Agreement // one leaf differs
		const keys = Object.keys(agreementSchema.shape) as (keyof Agreement)[]
		const key = keys.find((one) => next[one] !== agreement[one])
		if (key === undefined) return []
		const part = agreementSchema.shape[key].safeParse(next[key])
		if (!part.success || isDeepStrictEqual(part.data, agreement[key])) return []
		return [{ ...agreement, [key]: part.data }]
	})
}
