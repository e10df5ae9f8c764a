import type { Rule } from '../finding'
import { found, setting } from '../found'

/** Changes in one form, all other declarations in another: a change is a declaration too. */
export const formMismatchRule: Rule = {
	id: 'form-mismatch',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const { form } = agreement.legal
		const changes = agreement.governance.changeControl.form
		// Changes may be stricter than daily declarations, not laxer.
		if (!(form === 'written-form' && changes === 'text-form')) return []
		const path = 'governance.changeControl.form'
		return [found('form-mismatch', 'warning', path, {}, setting('form-mismatch.fix', path, form))]
	},
}
