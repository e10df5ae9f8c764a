import { useEffect, useState } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import { call } from '../../ipc/api'

/** The hash of the text that an export would have, asked for where approvals are required; null until it is known. */
export function useContentHash(agreement: Agreement): string | null {
	const [known, setKnown] = useState<{ readonly of: Agreement; readonly hash: string } | null>(null)
	const isNeeded = agreement.review.required.length > 0
	useEffect(() => {
		let isWanted = true
		if (!isNeeded) return
		call('approvals:state', { agreement }).then(
			({ contentHash }) => isWanted && setKnown({ of: agreement, hash: contentHash }),
			// The main process refuses a final without its approvals all the same.
			() => undefined,
		)
		return () => {
			isWanted = false
		}
	}, [agreement, isNeeded])
	return known?.of === agreement ? known.hash : null
}
