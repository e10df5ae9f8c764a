import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import packageFile from '../../../../package.json'
import { contentHash } from '../../../shared/agreement/content-hash'
import { publicAgreement } from '../../../shared/agreement/public-agreement'
import type { Agreement } from '../../../shared/agreement/schema'
import { parseDate } from '../../../shared/calendar/civil-date'
import type { Finding } from '../../../shared/findings/finding'
import { findingsOf } from '../../../shared/findings/run'
import { EXPORT_FILES } from '../../../shared/ipc/export-file'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import { SIGNATURE_PROFILES } from '../../../shared/sections/signatures/schema'
import { isSheetId } from '../../../shared/sheets/sheet-list'
import type { ProofLine } from '../../../shared/sheets/summary/proof'
import type { LogFault } from '../../../shared/versions/log-chain'
import { hindrancesOf } from '../../exporting/export-agreement'
import { type Attachments, readAttachments, writeAttachments } from '../../exporting/export-attachments'
import { renderFile } from '../../exporting/export-files'
import { TAGGED_ENDING } from '../../exporting/file-name'
import { makePayload, type Payload, type RenderWishes } from '../../exporting/payload'
import { paperOf } from '../../exporting/render-payload'
import { withTermHolidays } from '../../prepare-agreement'
import { logFileOf } from '../../storage/agreement-log'
import { readAttachment, sha256Of } from '../../storage/attachment-store'
import { attachmentFileIn } from '../../storage/workspace-paths'
import { sentWordsOf } from '../../verifying/docx-parts'
import { placedMessage, wordedFinding } from '../../words/finding-words'
import { translator } from '../../words/messages'
import { choice, requirePositionals } from '../arguments'
import { EXIT, type ExitStatus, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { comparedOf } from '../compared'
import { audienceOf, languageOf, type Output, outputsOf, reviewOf } from '../export-outputs'
import { proofLines } from '../export-proof'
import { openFinalRecord, recordDraft } from '../final-record'
import { HISTORY_OPTIONS } from '../history-options'
import { houseLookOf } from '../house-look'
import { logFaultWords } from '../log-fault-words'
import { readAgreement } from '../read-agreement'
import { writeOutput } from '../write-output'

/** `pledge export`: the contract as files, and the papers beside it. */
export const exportCommand: Command = {
	usage: [
		'FILE [--pdf F] [--docx F] [--html F] [--md F] [--date DATE] [--final] [--signature-profile PROFILE] [--audience external|internal] [--review none|external|all] [--from-version FILE] [--language de|en] [--json]',
		'FILE [--summary F [--proof OBJECTIVE|all ... --history F ...]] [--help-card F] [--customer-view F] [--report-template F] [--ics F] [--staff F] ...',
	],
	options: {
		...Object.fromEntries(EXPORT_FILES.map((file) => [file, { takes: 'F' }])),
		date: { takes: 'YYYY-MM-DD' },
		final: {},
		audience: { takes: 'external|internal' },
		'signature-profile': { takes: SIGNATURE_PROFILES.join('|') },
		review: { takes: 'none|external|all' },
		language: { takes: 'de|en' },
		proof: { takes: 'OBJECTIVE|all', several: 'values' },
		history: { takes: 'F', several: 'values' },
		...HISTORY_OPTIONS,
		'as-of': { takes: 'ISO' },
		covers: { takes: 'FROM/TO' },
		'from-version': { takes: 'FILE' },
	},
	run: async (context) => {
		const { args, io, resolve, shown } = context
		const [file = ''] = requirePositionals(args, ['FILE'])
		const path = resolve(file)
		const outputs = outputsOf(context, path)
		const date = args.one('date') ?? io.today()
		if (parseDate(date) === null) throw usageError('export.date', { value: date })
		const audience = audienceOf(context, outputs)
		const state = args.has('final') ? 'final' : 'draft'
		const agreement = await withTermHolidays(await readAgreement({ path, shown: shown(path) }))
		const review = reviewOf(context, outputs, { audience, state })
		const language = languageOf(context, { state, review, agreement })
		const compared = await comparedOf(context, outputs, { state, agreement })
		const profile = choice(args, 'signature-profile', SIGNATURE_PROFILES, agreement.signatures.profile)
		// The files of annexes belong to the contract, not to a paper about it.
		const contracts = outputs.filter(({ file }) => !isSheetId(file))
		const attached =
			contracts.length === 0
				? { found: [], findings: [] }
				: await readAttachments(agreement, (sha256) => readAttachment(attachmentFileIn(dirname(path), sha256), sha256))
		if (state === 'final') {
			const obstacles = [...hindrancesOf(agreement), ...attached.findings]
			if (obstacles.length > 0) return refuseFinal(context, agreement, obstacles)
		}
		const proof = await proofLines(context, agreement)
		const hash = contentHash(publicAgreement(agreement))
		const record =
			state === 'final' ? await openFinalRecord(context, path, { agreement, contentHash: hash, date }) : null
		try {
			const version = record?.version ?? null
			const wishes: RenderWishes = {
				kind: state,
				date,
				audience,
				version,
				pledgeVersion: packageFile.version,
				profile,
				...(review === 'none' ? {} : { review }),
				...(language === null ? {} : { language }),
				...(compared === null ? {} : { comparison: compared.comparison }),
				...(await houseLookOf(path)),
			}
			const payload = makePayload(agreement, wishes, compared?.base, compared?.said)
			const files = await drawFiles(payload, outputs, proof)
			// Nothing is written before everything could be drawn.
			for (const { path: output, bytes } of files) await writeOutput({ path: output, shown: shown(output) }, bytes)
			const written = files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length }))
			const logged = files.map(({ bytes }, index) => ({ ...written[index]!, ...sentWordsOf(bytes) }))
			const attachments = await writeBeside(
				contracts.map((contract) => contract.path),
				attached.found,
			)
			const told = {
				...(proof.length > 0 ? { proof: [...proof] } : {}),
				...(review === 'none' ? {} : { review }),
				...(compared === null ? {} : { comparedWith: compared.comparison.name }),
				...(language === null ? {} : { language }),
			}
			const entry = {
				audience,
				contentHash: hash,
				files: logged,
				...told,
				...(written.some(({ format }) => format === 'pdf' || format === 'docx') ? { profile } : {}),
				attachments,
			}
			await (record === null ? recordDraft(context, path, { agreement, date, entry }) : record.write(entry))
			if (record !== null && record.fault !== null) warnForged(context, path, record.fault)
			if (attached.findings.length > 0) warnUnattached(context, attached.findings)
			if (state === 'final') warnUnowned(context, agreement)
			warnUntagged(context, payload, outputs)
			if (context.json) {
				const head = { agreementId: agreement.id, state, audience, date, contentHash: hash, version }
				context.printJson({ ...head, ...told, files: written, attachments })
			} else printWritten(context, { state, version, ...entry })
			return EXIT.fine
		} finally {
			await record?.close()
		}
	},
}

async function drawFiles(payload: Payload, outputs: readonly Output[], proof: readonly ProofLine[]) {
	const paper = paperOf(payload)
	const files = []
	for (const { file, ending, path } of outputs) {
		const bytes = await renderFile(payload, file, { ending, paper, proof })
		files.push({ format: file, path, bytes, sha256: sha256Of(bytes) })
	}
	return files
}

type Written = Pick<ExportEntry, 'state' | 'version' | 'files' | 'attachments' | 'review' | 'comparedWith' | 'language'>

function printWritten({ t, shown, printLine }: CommandContext, written: Written): void {
	const { state, version, files, attachments, review, comparedWith, language } = written
	const key = version === null ? `export.${state}` : 'export.finalVersion'
	for (const { path } of files) printLine(t(key, { file: shown(path), version: String(version) }))
	if (review !== undefined) printLine(t(`export.review.${review}`))
	if (comparedWith !== undefined) printLine(t('export.compared', { version: comparedWith }))
	if (language !== undefined) printLine(t(`export.only.${language}`))
	for (const { path } of attachments) {
		const beside = files.find((file) => dirname(file.path) === dirname(path))?.path ?? path
		printLine(t('export.attached', { file: join(dirname(shown(beside)), basename(path)) }))
	}
}

function refuseFinal(context: CommandContext, agreement: Agreement, obstacles: readonly Finding[]): ExitStatus {
	const { io, t } = context
	const findings = obstacles.map((finding) => wordedFinding(finding, agreement, t.language))
	io.err(`${t('export.refused', { count: findings.length })}\n`)
	if (context.json) context.printJson({ refused: true, findings })
	else for (const one of findings) io.err(`  ${t(`section.${one.section}`)}: ${placedMessage(one)} [${one.path}]\n`)
	return EXIT.found
}

/** Files of annexes in every folder that got a document; a pipe or a device is no place to put them beside. */
async function writeBeside(
	outputs: readonly string[],
	found: Attachments['found'],
): Promise<ExportEntry['attachments']> {
	const folders = new Set<string>()
	for (const output of outputs) if ((await stat(output)).isFile()) folders.add(dirname(output))
	const written = []
	for (const folder of folders) written.push(...(await writeAttachments(found, folder, () => undefined)))
	return written
}

function warnForged({ io, t, shown }: CommandContext, path: string, fault: LogFault): void {
	const log = join(dirname(shown(path)), basename(logFileOf(path)))
	io.err(`${logFaultWords(translator(t.language, 'versions'), fault, log)}\n`)
}

function warnUnattached({ io, t }: CommandContext, findings: readonly Finding[]): void {
	const list = findings.map(({ values }) => String(values.file)).join(', ')
	io.err(`${t('export.unattached', { count: findings.length, list })}\n`)
}

function warnUnowned({ io, t }: CommandContext, agreement: Agreement): void {
	const unowned = findingsOf(agreement).filter(({ rule }) => rule === 'unowned-promise')
	if (unowned.length === 0) return
	const list = unowned.map(({ values }) => String(values.objective)).join(', ')
	io.err(`${t('export.unowned', { count: unowned.length, list })}\n`)
}

/** DocuSeal reads the tags of a PDF that somebody uploads by hand only under such a name. */
function warnUntagged(
	{ io, t, shown }: CommandContext,
	{ render }: Payload,
	outputs: ReturnType<typeof outputsOf>,
): void {
	if (render.profile !== 'docuseal') return
	const pdf = outputs.find(({ file }) => file === 'pdf')?.path
	if (pdf === undefined || pdf.endsWith(TAGGED_ENDING)) return
	io.err(`${t('export.untagged', { file: shown(pdf), ending: TAGGED_ENDING })}\n`)
}
