import type { SigningService } from '../../../shared/outline/block'
import { fillRoom, fitRoom, type TagSetting } from '../fit-tag'
import { signingTag, type TagPlace, tagManner } from '../signing-tags'
import { colour } from './theme'
import { escapeXml } from './xml'

/** Word counts sizes in half points. */
const step = 0.5
/** Another font than ours, or another program's spacing, needs some room more. */
const filled = 0.92

/** The tag of a service as one run: whoever reads the text finds it whole. */
export function tagRun(service: SigningService, place: TagPlace): string {
	const manner = tagManner(service)
	const words = signingTag(service, place)
	const width = place.width * filled
	const setting =
		manner === 'field'
			? fillRoom(words, { width, height: place.height, step })
			: fitRoom(words, width, { manner, step })
	return runOf(setting, manner === 'anchor')
}

function runOf({ text, size, stretch }: TagSetting, isUnseen: boolean): string {
	const narrow = stretch === 100 ? '' : `<w:w w:val="${stretch}"/>`
	const halfPoints = Math.round(size * 2)
	return [
		`<w:r><w:rPr><w:rStyle w:val="SigningTag"/><w:color w:val="${isUnseen ? 'FFFFFF' : colour.tag}"/>${narrow}`,
		`<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`,
		`<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
	].join('')
}
