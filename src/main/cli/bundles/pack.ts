import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import packageFile from '../../../../package.json'
import { PARTS } from '../../../shared/bundles/manifest'
import { bundleOfFolder } from '../../bundles/agreement-folder'
import { bundleBytes } from '../../bundles/bundle-file'
import { packedFor } from '../../bundles/pack-bundle'
import { sha256Of } from '../../storage/attachment-store'
import { requirePositionals } from '../arguments'
import { EXIT, type ExitStatus } from '../cli-error'
import type { CommandContext } from '../command'
import { logFaultWords } from '../log-fault-words'
import { translator } from '../messages'
import { readAgreement } from '../read-agreement'
import type { InputPath } from '../read-input'
import { writeOutput } from '../write-output'
import { outputOf } from './bundle-input'

/** `pledge bundle pack` */
export async function packBundle(context: CommandContext): Promise<ExitStatus> {
	const { args, io, t, json, printJson, printLine } = context
	const [, given = ''] = requirePositionals(args, ['pack', 'FILE|AGREEMENT-FOLDER'])
	const output = outputOf(context, 'F.pledge')
	const input = agreementIn(context, given)
	const agreement = await readAgreement(input)
	const found = await bundleOfFolder(input.path, agreement)
	const isExternal = args.has('external')
	const packed = packedFor(found, {
		audience: isExternal ? 'external' : 'internal',
		review: isExternal ? 'external' : 'all',
		// Which of them the other side may have, nobody said.
		versions: isExternal ? [] : found.bundle.versions.map(({ number }) => number),
	})
	const bytes = bundleBytes(packed, packageFile.version)
	await writeOutput(output, bytes)
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
		printJson({ ...head, ...told, leftOut: found.leftOut })
	} else printLine(t(`bundle.packed.${bundle.audience}`, { file: output.shown, ...told }))
	return EXIT.fine
}

function agreementIn({ resolve, shown }: CommandContext, given: string): InputPath {
	const at = resolve(given)
	if (!existsSync(at) || !statSync(at).isDirectory()) return { path: at, shown: shown(at) }
	return { path: path.join(at, PARTS.agreement), shown: path.join(shown(at), PARTS.agreement) }
}
