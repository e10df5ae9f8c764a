import type { Agreement } from '../../shared/agreement/schema'
import type { FigureNames } from './figure-words'
import type { Translate } from './messages'
import { objectiveLabel } from './objective-words'

/** Names as the agreement gives them; an id where it gives none. */
export function namesOf(t: Translate, agreement: Agreement): FigureNames {
	return {
		of: ({ kind, id }) => {
			if (kind === 'service') return agreement.services.items.find((service) => service.id === id)?.name ?? id
			if (kind !== 'objective') return id
			const objective = agreement.objectives.items.find((one) => one.id === id)
			return objective === undefined ? id : objectiveLabel(t, objective, agreement)
		},
		calendar: (id) => agreement.serviceHours.calendars.find((calendar) => calendar.id === id)?.name ?? id,
	}
}
