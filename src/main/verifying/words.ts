import type { Translate } from '../words/messages'
import type { Problem } from './problem'

/** One sentence a problem, out of the area `verify`. */
export function problemWords(t: Translate): (problem: Problem) => string {
	return ({ code, values }) => {
		const isOnPage = values.page !== undefined && values.page !== 0
		return t(`problem.${code}${isOnPage && t.has(`problem.${code}.page`) ? '.page' : ''}`, values)
	}
}
