// What Electron runs when it is not told otherwise: it opens the folder or file named on the command line.
const { existsSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { app } = require('electron')

const given = parse(process.argv.slice(1))

if (given.version) {
	process.stdout.write(`v${process.versions.electron}\n`)
	process.exit(0)
} else if (given.abi) {
	process.stdout.write(`${process.versions.modules}\n`)
	process.exit(0)
} else if (given.target === null) {
	process.stderr.write('Name the folder of the program to start.\n')
	process.exit(1)
} else {
	Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
	// Relative names start at the folder this was called from, as with Node.
	const resolver = Module.createRequire(path.join(process.cwd(), 'start.cjs'))
	for (const name of given.preloaded) require(resolver.resolve(name))
	open(path.resolve(given.target))
}

function parse(args) {
	const found = { preloaded: [], target: null, version: false, abi: false }
	for (let position = 0; position < args.length && found.target === null; position += 1) {
		const argument = args[position]
		if (argument === '-r' || argument === '--require') {
			position += 1
			found.preloaded.push(args[position])
		} else if (argument === '-v' || argument === '--version') found.version = true
		else if (argument === '-a' || argument === '--abi') found.abi = true
		else if (!argument.startsWith('-')) found.target = argument
	}
	return found
}

function open(target) {
	const description = path.join(target, 'package.json')
	if (existsSync(description)) {
		const { name, productName, version } = require(description)
		if (version) app.setVersion(version)
		app.setName(productName ?? name)
	}
	app.setAppPath(existsSync(description) ? target : path.dirname(target))
	Module._load(target, null, true)
}
