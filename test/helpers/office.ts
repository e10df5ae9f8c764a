import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './paper-text'

/** What LibreOffice does to a document before it saves it as something else. */
export type OfficeJob = {
	readonly source: string
	readonly target: string
	readonly format: 'docx' | 'txt' | 'pdf-with-comments'
	readonly first?: 'accept-all' | 'reject-all'
}

const filters = {
	docx: 'MS Word 2007 XML',
	txt: 'Text (encoded)',
	'pdf-with-comments': 'writer_pdf_Export',
} as const

const commands = { 'accept-all': '.uno:AcceptAllTrackedChanges', 'reject-all': '.uno:RejectAllTrackedChanges' } as const

const header = (root: string, dtd: string) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}">\n`

/** Opens each document of a list, asks the window's own command of it, and saves it: one start for all, which is what takes long. */
const basic = `Sub Work(list As String)
  Dim number, line As String, job
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    If line <> "" Then
      job = Split(line, Chr(9))
      One(job(0), job(1), job(2), job(3))
    End If
  Loop
  Close #number
End Sub
Sub One(command As String, source As String, target As String, filter As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(1) As New com.sun.star.beans.PropertyValue
  Dim pages(0) As New com.sun.star.beans.PropertyValue
  Dim document, helper
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If command <> "-" Then
    helper = createUnoService("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
    ' Numbers in references are counted anew when somebody asks.
    document.TextFields.refresh()
  End If
  how(0).Name = "FilterName"
  how(0).Value = filter
  If filter = "writer_pdf_Export" Then
    pages(0).Name = "ExportNotesInMargin"
    pages(0).Value = True
    how(1).Name = "FilterData"
    how(1).Value = pages()
  Else
    how(1).Name = "FilterOptions"
    how(1).Value = "UTF8,LF"
  End If
  document.storeToURL(target, how())
  document.close(True)
End Sub
`

/**
 * A profile with a macro in it (`Standard.Pledge`), marked as complete: else the first start writes its own over it. `person` is who changes
 * what is tracked.
 */
export function makeProfile(folder: string, macro: string, person = 'Test'): string {
	const profile = path.join(folder, 'office-macros')
	const library = path.join(profile, 'user/basic/Standard')
	mkdirSync(library, { recursive: true })
	const write = (name: string, text: string) => writeFileSync(path.join(profile, 'user', name), text)
	write(
		'registrymodifications.xcu',
		'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>' +
			`<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="sn" oor:op="fuse"><value>${person}</value></prop></item></oor:items>`,
	)
	write(
		'basic/script.xlc',
		`${header('library:libraries', 'libraries.dtd')}<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
	)
	write(
		'basic/Standard/script.xlb',
		`${header('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Pledge"/></library:library>`,
	)
	const code = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
	write(
		'basic/Standard/Pledge.xba',
		`${header('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Pledge" script:language="StarBasic">${code}</script:module>`,
	)
	return pathToFileURL(profile).href
}

/** Does all jobs in one start of a LibreOffice of its own profile in `folder`. Throws when it did not come to its end. */
export function workInOffice(folder: string, jobs: readonly OfficeJob[]): void {
	const list = path.join(folder, 'office-jobs.tsv')
	const lines = jobs.map(({ source, target, format, first }) =>
		[
			first === undefined ? '-' : commands[first],
			pathToFileURL(source).href,
			pathToFileURL(target).href,
			filters[format],
		].join('\t'),
	)
	writeFileSync(list, `${lines.join('\n')}\n`)
	const profile = `-env:UserInstallation=${makeProfile(folder, basic)}`
	run('soffice', ['--headless', '--norestore', profile, `macro:///Standard.Pledge.Work("${list}")`])
}
