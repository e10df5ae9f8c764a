import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import packageFile from '../../../../package.json'
import type { Agreement } from '../../../shared/agreement/schema'
import { type BundleAbout, PARTS } from '../../../shared/bundles/manifest'
import { bundleOfFolder, type FromFolder } from '../../bundles/agreement-folder'
import { bundleBytes, type Packed } from '../../bundles/bundle-file'
import { packedFor } from '../../bundles/pack-bundle'
import { marked } from '../../bundles/record-bundle'
import { sha256Of } from '../../storage/attachment-store'
import { translator } from '../../words/messages'
import { requirePositionals } from '../arguments'
import { EXIT, type ExitStatus } from '../cli-error'
import type { CommandContext } from '../command'
import { logFaultWords } from '../log-fault-words'
import { readAgreement } from '../read-agreement'
import type { InputPath } from '../read-input'
import { writeOutput } from '../write-output'
import { outputOf } from './bundle-input'
import { openBundleRecord } from './bundle-record'

/** `pledge bundle pack` */
export async function packBundle(context: CommandContext): Promise<ExitStatus> {
	const { args } = context
	const [, given = ''] = requirePositionals(args, ['pack', 'FILE|AGREEMENT-FOLDER'])
	const output = outputOf(context, 'F.pledge')
	const input = agreementIn(context, given)
	const isExternal = args.has('external')
	const review = isExternal ? 'external' : 'all'
	const sender = senderOf(context)
	const record = await openBundleRecord(context, input.path)
	try {
		const agreement = await readAgreement(input)
		const found = await bundleOfFolder(input.path, agreement)
		const wished = packedFor(found, {
			audience: isExternal ? 'external' : 'internal',
			review,
			// Which of them the other side may have, nobody said.
			versions: isExternal ? [] : found.bundle.versions.map(({ number }) => number),
		})
		const packed = record === null ? wished : marked(wished, randomUUID())
		const bytes = bundleBytes({ ...packed, ...aboutOf(sender) }, packageFile.version)
		await writeOutput(output, bytes)
		const { bundle } = packed
		const isNoted = (await record?.write(agreement, { ...sender, bundle, review, path: output.path, bytes })) ?? false
		tell(context, { agreement, input, output, found, packed, bytes, isNoted })
	} finally {
		await record?.close()
	}
	return EXIT.fine
}

type Packing = {
	readonly agreement: Agreement
	readonly input: InputPath
	readonly output: InputPath
	readonly found: FromFolder
	readonly packed: Packed
	readonly bytes: Uint8Array
	readonly isNoted: boolean
}

function tell({ io, t, json, printJson, printLine }: CommandContext, packing: Packing): void {
	const { agreement, input, output, found, packed, bytes, isNoted } = packing
	if (found.logFault !== null)
		io.err(`${logFaultWords(translator(t.language, 'versions'), found.logFault, input.shown)}\n`)
	for (const number of found.leftOut.versions) io.err(`${t('bundle.leftOut.version', { number: String(number) })}\n`)
	for (const sha256 of found.leftOut.attachments) io.err(`${t('bundle.leftOut.attachment', { sha256 })}\n`)
	const { bundle, attachments } = packed
	const told = {
		threads: bundle.agreement.review.threads.length,
		versions: bundle.versions.length,
		attachments: attachments.size,
	}
	if (json) {
		const head = {
			file: output.path,
			agreementId: agreement.id,
			audience: bundle.audience,
			bytes: bytes.length,
			sha256: sha256Of(bytes),
		}
		printJson({ ...head, ...told, leftOut: found.leftOut, noted: isNoted })
	} else printLine(t(`bundle.packed.${bundle.audience}`, { file: output.shown, ...told }))
}

type Sender = { readonly recipient: string; readonly by: string; readonly at: string }

function senderOf({ args, io }: CommandContext): Sender {
	const said = (option: string) => (args.one(option) ?? '').trim().slice(0, 200)
	return { recipient: said('to'), by: said('name'), at: io.now() }
}

/** Where nobody says who sends it to whom, the file says nothing of it: the same content is the same bytes. */
function aboutOf({ recipient, by, at }: Sender): { readonly about?: BundleAbout } {
	return recipient === '' && by === '' ? {} : { about: { sent: { by, at, to: recipient, note: '' }, saved: null } }
}

function agreementIn({ resolve, shown }: CommandContext, given: string): InputPath {
	const at = resolve(given)
	if (!existsSync(at) || !statSync(at).isDirectory()) return { path: at, shown: shown(at) }
	return { path: path.join(at, PARTS.agreement), shown: path.join(shown(at), PARTS.agreement) }
}
