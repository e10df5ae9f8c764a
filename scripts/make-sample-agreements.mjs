// Writes resources/samples/hansen-logistik.<language>.json from the code that knows the schema.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = new URL('../resources/samples/', import.meta.url)
const source = fileURLToPath(new URL('../src/shared/playbooks/samples/hansen.ts', import.meta.url))
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' })

for (const language of ['de', 'en']) {
	const text = `${JSON.stringify(module.hansenSample(language), null, '\t')}\n`
	await writeFile(new URL(`hansen-logistik.${language}.json`, folder), text)
}
