import path from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.woff': 'font/woff',
	'.ttf': 'font/ttf',
}

export function contentTypeOf(extension: string): string {
	return CONTENT_TYPES[extension.toLowerCase()] ?? 'application/octet-stream'
}

/** The file under `folder` that an `app://pledge/...` address names, or null where it names nothing inside the folder. */
export function fileForUrl(folder: string, address: string): string | null {
	let url: URL
	let name: string
	try {
		url = new URL(address)
		name = decodeURIComponent(url.pathname)
	} catch {
		return null
	}
	if (url.host !== 'pledge' || name.includes('\0')) return null
	const root = path.resolve(folder)
	const file = path.resolve(root, `.${path.posix.normalize(`/${name}`)}`)
	return file.startsWith(root + path.sep) ? file : null
}
