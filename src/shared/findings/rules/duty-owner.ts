import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A duty of one side that hangs on a person of the other; a duty without a person is a blank on the paper. */
export const dutyOwnerRule: Rule = {
	id: 'duty-owner',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { duties, stakeholders } = agreement.roles
		return duties.flatMap(({ id, title, party, ownerId }): Finding[] => {
			const owner = stakeholders.find((one) => one.id === ownerId)
			if (owner === undefined || owner.party === party) return []
			return [
				found('duty-owner', 'warning', `roles.duties.${id}.ownerId`, {
					duty: title ?? id,
					owner: owner.name ?? owner.function ?? owner.id,
				}),
			]
		})
	},
}
