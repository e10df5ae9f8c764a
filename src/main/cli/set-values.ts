import { type EditResult, setAt } from '../../shared/agreement/edit'
import type { Agreement } from '../../shared/agreement/schema'
import { usageError } from './cli-error'

const TRANSLATIONS = 'translations.'

/**
 * An agreement with `PATH=VALUE` texts applied in order. VALUE is taken as it stands where the schema wants a string
 * and as JSON where it does not; `null` makes blank whatever may be. A translation is named by its whole field path
 * (`translations.services.items.desk.description`). Throws CliError with status 2.
 */
export function withValues(agreement: Agreement, texts: readonly string[]): Agreement {
	return texts.reduce(withValue, agreement)
}

function withValue(agreement: Agreement, text: string): Agreement {
	const cut = text.indexOf('=')
	const path = text.slice(0, Math.max(cut, 0)).trim()
	if (path === '') throw usageError('set.form', { text })
	const value = text.slice(cut + 1)
	const outcome = apply(agreement, path, value)
	if (outcome.kind === 'changed') return outcome.agreement
	if (outcome.kind === 'unknown-path') throw usageError('set.unknown-path', { path })
	throw usageError('set.invalid', { path, value: shortened(value), problem: outcome.problems[0]?.message ?? '' })
}

function apply(agreement: Agreement, path: string, value: string): EditResult {
	const put = (content: unknown): EditResult => {
		// The keys of translations are themselves paths with dots in them.
		if (!path.startsWith(TRANSLATIONS)) return setAt(agreement, path, content)
		const field = path.slice(TRANSLATIONS.length)
		return setAt(agreement, 'translations', { ...agreement.translations, [field]: content })
	}
	if (value === 'null') {
		const blank = put(null)
		if (blank.kind !== 'invalid') return blank
	}
	const asText = put(value)
	if (asText.kind !== 'invalid') return asText
	const json = parsed(value)
	return json === undefined ? asText : put(json)
}

function parsed(value: string): unknown {
	try {
		return JSON.parse(value)
	} catch {
		return undefined
	}
}

function shortened(value: string): string {
	return value.length > 60 ? `${value.slice(0, 60)} …` : value
}
