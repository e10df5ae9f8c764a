import { normaliseHeader } from './header'

/** What a status says of the clock: work goes on, somebody else is waited for, it is done. */
export type StatusKind = 'open' | 'paused' | 'done'

const DONE = new Set([
	...['resolved', 'closed', 'done', 'solved', 'complete', 'completed', 'fixed', 'canceled', 'cancelled', 'rejected'],
	...['declined', 'gelöst', 'erledigt', 'geschlossen', 'behoben', 'abgeschlossen', 'fertig', 'abgebrochen'],
	...['resuelto', 'resuelta', 'cerrado', 'cerrada', 'completado', 'hecho', 'résolu', 'résolue', 'clos', 'fermé'],
	...['fermée', 'clôturé', 'terminé', 'terminée'],
])
const WAITING = new Set([
	...['pending', 'hold', 'awaiting', 'waiting', 'wait', 'paused', 'deferred', 'suspended', 'wartend', 'wartet'],
	...['warten', 'wartestellung', 'zurückgestellt', 'angehalten', 'ausstehend', 'rückfrage', 'espera', 'esperando'],
	...['pendiente', 'attente', 'suspendu'],
])
/** Waiting for the desk itself is no pause. */
const OWN = new Set([
	'support',
	'agent',
	'us',
	'triage',
	'team',
	'desk',
	'assignment',
	'investigation',
	'zuweisung',
	'bearbeiter',
])
const NOT_DONE =
	/^((un|not|nicht) ?(resolved|solved|closed|gelöst|geschlossen)|(re|wieder) ?(opened|open|geöffnet|eröffnet))$/

/** Of a status in the words of the known desks, in English, German, Spanish and French; what says nothing known is open. */
export function statusKind(status: string): StatusKind {
	const text = normaliseHeader(status)
	if (NOT_DONE.test(text)) return 'open'
	const words = text.split(' ')
	const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word))
	if (has(WAITING)) return has(OWN) ? 'open' : 'paused'
	return has(DONE) ? 'done' : 'open'
}
