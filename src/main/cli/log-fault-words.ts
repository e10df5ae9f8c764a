import type { LogFault } from '../../shared/versions/log-chain'
import type { Translate } from '../words/messages'

/** One sentence of the area `versions`. `log` is the file as the user knows it. */
export function logFaultWords(words: Translate, { kind, line }: LogFault, log: string): string {
	return words('log.in', { file: log, fault: words(`log.${kind}`, { line }) })
}
