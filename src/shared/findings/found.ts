import { sectionOf } from '../agreement/section-list'
import type { Finding, Severity } from './finding'
import type { Fix } from './fix'

/** A finding at a field, under the section whose form edits it. */
export function found(
	rule: string,
	severity: Severity,
	path: string,
	values: Finding['values'] = {},
	fix?: Fix,
): Finding {
	const finding = { rule, severity, section: sectionOf(path) ?? 'own-content', path, values }
	return fix === undefined ? finding : { ...finding, fix }
}

/** A fix that sets one field. */
export function setting(label: string, path: string, value: unknown, values: Fix['values'] = {}): Fix {
	return { label, values, edits: [{ kind: 'set', path, value }] }
}
