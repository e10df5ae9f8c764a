import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openAgreement } from '../shared/agreement/open'
import type { Agreement } from '../shared/agreement/schema'
import { AppError } from '../shared/ipc/errors'
import type { HistoryLibrary } from './history-library'
import { withTermHolidays } from './prepare-agreement'
import type { OpenWorkspace } from './storage/workspace'

export type SampleOptions = {
	readonly workspace: OpenWorkspace
	readonly histories: HistoryLibrary
	readonly samplesFolder: string
	readonly language: 'de' | 'en'
	readonly create: (agreement: Agreement) => Promise<unknown>
}

const NAME = 'hansen-logistik'
const EXPORTS = ['hansen-tickets.csv', 'hansen-outages.csv']

/** Puts the sample agreement and its history into the workspace, or finds what is there of them. Returns the agreement's id. */
export async function addSample(options: SampleOptions): Promise<string> {
	const { workspace, histories, samplesFolder, language, create } = options
	const sample = await readSample(path.join(samplesFolder, `${NAME}.${language}.json`))
	const isThere = (await workspace.agreements.open(sample.id)).kind !== 'missing'
	if (!isThere) await create(await withTermHolidays(sample))
	const hasHistory = (await histories.list()).some(({ agreementId }) => agreementId === sample.id)
	if (!hasHistory) {
		const outcome = await histories.import({
			importId: `sample ${sample.id}`,
			agreementId: sample.id,
			paths: EXPORTS.map((name) => path.join(samplesFolder, name)),
			options: { format: null, map: {}, mapValue: {}, timeZone: null, dateOrder: null },
		})
		if (outcome.kind !== 'imported') throw new AppError('cannot-read', samplesFolder)
	}
	return sample.id
}

async function readSample(file: string): Promise<Agreement> {
	const opened = openAgreement(JSON.parse(await readFile(file, 'utf8')))
	if (opened.kind !== 'opened') throw new AppError('broken-file', file)
	return opened.agreement
}
