import type { Agreement } from '../../../../src/shared/agreement/schema'
import { checkAgreement, languagesOf } from '../../../../src/shared/findings/run'
import { buildOutline } from '../../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'
import { type BenchRow, medianOf, timed } from '../measure'
import type { BenchOptions } from '../options'
import { paperOfPages } from '../papers'

/** All rules after a keystroke in an own article, the paper printed already: each round is a text that was never seen. */
export async function findingRows({ quick }: BenchOptions): Promise<readonly BenchRow[]> {
	const rounds = quick ? 10 : 40
	const long = paperOfPages(200)
	const usual = createFromPlaybook({ playbookId: 'managed-services', language: 'de', id: 'usual', today: '2027-03-03' })
	const row = (work: string, goal: number, milliseconds: number): BenchRow => ({
		work,
		ours: `${milliseconds.toFixed(1)} ms`,
		...{ peer: '', ratio: null, goal: `<= ${goal} ms`, met: milliseconds <= goal },
	})
	return [
		row('all findings of a usual agreement while typing', 16, keystroke(usual, rounds)),
		row(`all findings of ${long.pages} pages while typing`, 100, keystroke(long.agreement, rounds)),
	]
}

function keystroke(agreement: Agreement, rounds: number): number {
	const times: number[] = []
	for (let round = -3; round < rounds; round++) {
		const text = `Der Anbieter antwortet innerhalb von ${round + 10} Kalendertagen nach dem Abruf.`
		const content = [{ id: 't', kind: 'text' as const, text }]
		const typed = { id: 'typed', after: 'legal' as const, title: 'Weiteres', content }
		const changed = { ...agreement, ownArticles: [...agreement.ownArticles, typed] }
		const outlines = languagesOf(changed).map((language) => buildOutline(changed, language))
		const time = timed(() => checkAgreement(changed, { outlines }))
		if (round >= 0) times.push(time)
	}
	return medianOf(times)
}
