import type { Redline } from '../../../shared/compare/redline'
import type { BlockId } from '../../../shared/outline/block'
import { type Authored, tracked } from './change'
import { createContext, type WordContext } from './context'
import { numberingOfBoth } from './numbering'
import { mergedOutline, oldName } from './redline-outline'

/** What the parts of a document share that shows two versions at once, the changes as Word tracks them. */
export function redlineContext(redline: Redline, author: Authored, ranges?: WordContext['ranges']): WordContext {
	const { before, after, blocks } = redline
	const stayed = new Map<BlockId, BlockId>()
	for (const { fate, block, previous } of blocks)
		if (previous !== null && (fate === 'same' || fate === 'changed')) stayed.set(previous.id, block.id)
	const context = {
		...createContext(after, ranges),
		numbering: numberingOfBoth(after, before, {
			oldName: (id) => oldName(id, after),
			sameHead: (id) => stayed.get(id) ?? null,
		}),
	}
	const { outline, of } = mergedOutline(redline, context)
	const changes = {
		inserted: tracked('ins', author, context.nextMarkId),
		deleted: tracked('del', author, context.nextMarkId),
	}
	const moves = {
		from: tracked('moveFrom', author, context.nextMarkId),
		to: tracked('moveTo', author, context.nextMarkId),
	}
	return { ...context, outline, revision: { changes, moves, of, old: createContext(before) } }
}
