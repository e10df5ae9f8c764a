import { hasAny, type TableFormat } from './format'
import { generic } from './generic'

const COLUMNS = {
	breachedAt: [
		...['breached at', 'breach date', 'date', 'month', 'period', 'datum', 'monat', 'zeitraum', 'verletzt am'],
	],
	objective: [
		...['objective', 'sla', 'slo', 'target name', 'metric', 'name', 'promise', 'objective name', 'ziel', 'kennzahl'],
		...['zusage', 'leistungsziel'],
	],
	service: ['service', 'dienst', 'leistung'],
	promised: ['promised', 'target', 'agreed', 'target value', 'committed', 'vereinbart', 'zugesagt', 'soll', 'zielwert'],
	measured: ['measured', 'actual', 'achieved', 'result', 'gemessen', 'ist', 'erreicht', 'istwert'],
	credit: [
		...['credit', 'credit amount', 'service credit', 'penalty', 'penalty amount', 'amount', 'refund', 'credited'],
		...['gutschrift', 'service gutschrift', 'vertragsstrafe', 'pönale', 'betrag', 'erstattung'],
		...['credit eur', 'credit usd', 'penalty eur', 'penalty usd', 'gutschrift eur', 'gutschrift chf', 'betrag eur'],
		...['vertragsstrafe eur', 'pönale eur'],
	],
	currency: ['currency', 'währung'],
} as const satisfies TableFormat['columns']

/** Promises that were broken before and what they cost, one row each. */
export const breaches: TableFormat = {
	id: 'breaches',
	kind: 'breaches',
	recognises: (headers) =>
		hasAny(headers, COLUMNS.breachedAt) &&
		(hasAny(headers, COLUMNS.credit) || (hasAny(headers, COLUMNS.promised) && hasAny(headers, COLUMNS.measured))) &&
		!generic.recognises(headers),
	columns: COLUMNS,
}
