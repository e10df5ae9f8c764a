import { matcher, sentenceAt } from '../../matcher'
import { lawRule } from './law-rule'

const availability = matcher(/(?<![\p{L}])(?:Verfügbarkeit|availability)(?![\p{L}])/giu)

/** An availability written as a limit of liability instead of as what is owed. */
export const lawAvailabilityRule = lawRule({
	id: 'law-availability',
	norms: { de: '§ 307 III BGB' },
	places: ({ texts }) =>
		texts.flatMap(({ path, section, text }) => {
			const limits = availability(text).some(({ index }) =>
				/(?<![\p{L}])(?:haftet|haften|Haftung|gewährleiste\w*|liable|liability)(?![\p{L}])/iu.test(
					sentenceAt(text, index),
				),
			)
			return limits ? [{ path, section }] : []
		}),
})
