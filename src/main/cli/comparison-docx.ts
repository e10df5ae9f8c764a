import packageFile from '../../../package.json'
import type { Agreement } from '../../shared/agreement/schema'
import { makePayload } from '../exporting/payload'
import { renderFromPayload } from '../exporting/render-payload'
import { withTermHolidays } from '../prepare-agreement'
import { comparisonBy } from './compared'
import { houseLookOf } from './house-look'

export type ComparisonWishes = {
	readonly before: Agreement
	readonly after: Agreement
	/** How the old version is called. */
	readonly name: string
	/** The day printed on it, `YYYY-MM-DD`. */
	readonly date: string
	readonly audience: 'external' | 'internal'
	/** File of the new version: its workspace says how the house looks. */
	readonly agreementPath: string
}

/** Two agreements as one Word document with tracked changes. */
export async function comparisonDocx(wishes: ComparisonWishes): Promise<Uint8Array> {
	const { before, name, date, audience, agreementPath } = wishes
	const after = await withTermHolidays(wishes.after)
	const payload = makePayload(
		after,
		{
			kind: 'draft',
			date,
			audience,
			version: null,
			profile: 'plain',
			pledgeVersion: packageFile.version,
			comparison: comparisonBy(after, name),
			...(await houseLookOf(agreementPath)),
		},
		await withTermHolidays(before),
	)
	return renderFromPayload(payload, 'docx')
}
