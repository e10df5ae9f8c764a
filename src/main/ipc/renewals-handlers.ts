import type { Agreement } from '../../shared/agreement/schema'
import type { HistorySummary } from '../../shared/ipc/shapes'
import { type RenewalFacts, type RenewalPoint, renewalPoints } from '../../shared/renewal/points'
import { renewed } from '../../shared/renewal/renew'
import { termRange } from '../../shared/sections/readings/term-range'
import { addDays } from '../../shared/sheets/calendar/months'
import type { HistoryLibrary } from '../history-library'
import { withTermHolidays } from '../prepare-agreement'
import type { Session } from '../session'
import { requireValue } from '../storage/open'
import { requireReopenable } from './agreements-handlers'
import type { NounHandlers } from './noun-handlers'

const CONFIDENCE = 0.95

type Options = { readonly session: Session; readonly histories: HistoryLibrary }
type Wish = { readonly id: string; readonly from: string | null }
type Made = { readonly old: Agreement; readonly next: Agreement; readonly points: readonly RenewalPoint[] }

/** Last term's agreement as a draft for the next, with what its histories say of the promises. */
export function renewalsHandlers({ session, histories }: Options): NounHandlers<'renewals'> {
	const { workspace, newId, today } = session
	const { agreements, attachments, trash } = workspace

	async function made({ id, from }: Wish, spoken: readonly HistorySummary[]): Promise<Made> {
		const old = requireValue(await agreements.open(id))
		const next = await withTermHolidays(renewed(old, { id: newId(), from, today: today() }))
		return { old, next, points: renewalPoints(old, next, await factsOf(old, spoken), today()) }
	}

	async function speaking(id: string): Promise<HistorySummary[]> {
		return (await histories.list()).filter(({ agreementId }) => agreementId === id)
	}

	/** The promises judged twice: as the histories stood when the term began, and as they stand. */
	async function factsOf(old: Agreement, spoken: readonly HistorySummary[]): Promise<RenewalFacts> {
		const start = old.parties.effectiveDate
		const then: RenewalFacts['atStart'][number][] = []
		const now: RenewalFacts['today'][number][] = []
		const chosen: { historyId: string; objectiveIds: string[] }[] = []
		for (const { id: historyId } of spoken) {
			const job = { agreement: old, historyId, confidence: CONFIDENCE }
			const report = await histories.judge({ ...job, suggest: true })
			// Of several histories the first that can tell speaks for a promise.
			const told = report.verdicts.filter(
				({ objectiveId, verdict }) =>
					verdict !== 'not enough data' && !now.some((one) => one.objectiveId === objectiveId),
			)
			now.push(...told)
			const objectiveIds = told.map(({ objectiveId }) => objectiveId)
			if (objectiveIds.length > 0) chosen.push({ historyId, objectiveIds })
		}
		// Of what was judged last.
		const credits = chosen.length === 0 ? null : await histories.shareCredits(chosen)
		for (const one of start === null ? [] : chosen) {
			const asOf = addDays(start ?? '', -1)
			const job = { agreement: old, confidence: CONFIDENCE, suggest: false, asOf, ...one }
			then.push(...(await histories.judge(job)).verdicts)
		}
		return { atStart: then, today: now, creditsMinor: credits?.total?.mean ?? null, paid: paidIn(old, spoken) }
	}

	return {
		'renewals:preview': async (wish) => {
			const spoken = await speaking(wish.id)
			const { next, points } = await made(wish, spoken)
			const { fromDate, toDate } = termRange(next.parties, today())
			return {
				...{ title: next.title, fromDate, toDate, histories: spoken.map(({ name }) => name) },
				points: points.map(({ code, values, path }) => ({ code, values: { ...values }, path })),
			}
		},
		'renewals:make': async (wish) => {
			const { old, next, points } = await made(wish, await speaking(wish.id))
			const renewal = {
				from: { id: old.id, title: old.title },
				points: points.map(({ code, values, path }) => ({ code, values: { ...values }, path, done: false })),
			}
			const checked = requireReopenable({ ...next, review: { ...next.review, renewal } })
			await agreements.create(checked)
			const hashes = old.annexes.flatMap(({ attachment }) => (attachment === null ? [] : [attachment.sha256]))
			try {
				await attachments.copy(old.id, checked.id, hashes)
			} catch (error) {
				// A draft without its files would look whole.
				await trash.purge(await trash.remove(checked.id))
				throw error
			}
			return { id: checked.id }
		},
	}
}

/** What files of past breaches say was paid, by year. */
function paidIn({ parties }: Agreement, spoken: readonly HistorySummary[]): RenewalFacts['paid'] {
	return spoken.flatMap(({ breaches }) =>
		(breaches?.years ?? []).map(({ year, breaches: count, credits }) => ({
			...{ year, count },
			amountMinor: credits.find(({ currency }) => currency === parties.currency)?.minor ?? null,
		})),
	)
}
