/**
 * Packs a few small files into Electron's archive format: a length-prefixed JSON header, padded to four bytes, then
 * the files one after the other. Enough for the default program; packaging uses the real tool.
 * @param {Readonly<Record<string, Buffer>>} files
 */
export function packAsar(files) {
	const header = { files: {} }
	let offset = 0
	for (const [name, content] of Object.entries(files)) {
		header.files[name] = { size: content.length, offset: String(offset) }
		offset += content.length
	}
	const json = Buffer.from(JSON.stringify(header))
	const paddedLength = Math.ceil(json.length / 4) * 4
	const lengths = [4, paddedLength + 8, paddedLength + 4, json.length]
	const prefix = Buffer.alloc(16)
	for (const [index, length] of lengths.entries()) prefix.writeUInt32LE(length, index * 4)
	return Buffer.concat([prefix, json, Buffer.alloc(paddedLength - json.length), ...Object.values(files)])
}
