/** The part of WebAssembly that is used here; the types of Node leave it to those of browsers. */
declare namespace WebAssembly {
	class Memory {
		constructor(size: { readonly initial: number })
		readonly buffer: ArrayBuffer
	}
	class Module {
		constructor(bytes: Uint8Array)
	}
	class Instance {
		constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>)
		readonly exports: Readonly<Record<string, unknown>>
	}
	function validate(bytes: Uint8Array): boolean
}
