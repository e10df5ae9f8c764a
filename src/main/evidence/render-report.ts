import type { ReportFormat } from '../../shared/ipc/figures-shapes'
import { renderHtml } from '../exporting/html'
import type { Translate } from '../words/messages'
import { type Evidence, evidenceJson } from './evidence'
import { reportOutline } from './report-outline'

/** A PDF wants a day of creation; where neither data nor agreement name one, any that never changes will do. */
const NO_DATE = '2000-01-01'

/** The bytes of a report; the same evidence in the same language gives the same bytes. */
export async function renderReport(
	t: Translate,
	evidence: Evidence,
	format: ReportFormat,
): Promise<string | Uint8Array> {
	if (format === 'json') return `${JSON.stringify(evidenceJson(t, evidence), null, 2)}\n`
	const { data, agreement } = evidence
	const outline = reportOutline(t, evidence)
	const date = data.history?.asOf.slice(0, 10) ?? agreement.parties.effectiveDate ?? NO_DATE
	const options = { date, hash: null }
	if (format === 'html') return renderHtml(outline, options)
	const { renderPdf } = await import('../exporting/pdf')
	return renderPdf(outline, options)
}
