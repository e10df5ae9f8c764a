import { renderDocx } from '../../../src/main/exporting/docx'
import { layoutPages, renderPdf } from '../../../src/main/exporting/pdf'
import { richOutline } from '../../helpers/rich-outline'
import { milliseconds, waitedInTurns } from './measure'
import type { BenchOptions } from './options'

const wishes = { date: '2027-03-03', hash: 'ab'.repeat(32) }

/** How the cost of a document grows with its pages. */
export async function sayPaperGrowth({ say, quick }: BenchOptions): Promise<void> {
	say('')
	say('How documents grow         PDF       a page         Word       a page')
	for (const articles of [6, 60, 320]) {
		const outline = richOutline({ articles })
		const pages = layoutPages(outline).length
		const works = [() => renderPdf(outline, wishes), () => renderDocx(outline, wishes)]
		const times = await waitedInTurns(quick ? 3 : 5, works, 2)
		const cells = times.flatMap((time) =>
			[milliseconds(time), milliseconds(time / pages)].map((cell) => cell.padStart(13)),
		)
		say(`${`${pages} pages`.padEnd(17)}${cells.join('')}`)
	}
}
