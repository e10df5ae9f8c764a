import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeProfile } from './office'
import { run } from './paper-text'

/** What a reviewer does in LibreOffice: each finds its words as they stand and does one thing to the first of them. */
export type OfficeStep =
	| { readonly do: 'track'; readonly text: 'on' | 'off' }
	| { readonly do: 'replace' | 'insert' | 'paragraph'; readonly at: string; readonly text: string }
	| { readonly do: 'delete-paragraph'; readonly at: string }
	| { readonly do: 'comment'; readonly at: string; readonly text: string; readonly author: string }

const macro = `Sub Review(list As String, source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(0) As New com.sun.star.beans.PropertyValue
  Dim document, number, line As String, job
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    If line <> "" Then
      job = Split(line, Chr(9))
      If job(0) = "track" Then
        document.RecordChanges = (job(2) = "on")
      Else
        Step1(document, job)
      End If
    End If
  Loop
  Close #number
  how(0).Name = "FilterName"
  how(0).Value = "OpenDocument Text Flat XML"
  document.storeToURL(target, how())
  document.close(True)
End Sub
Sub Step1(document, job)
  Dim search, found, note, cursor
  search = document.createSearchDescriptor()
  search.SearchString = job(1)
  search.SearchCaseSensitive = True
  found = document.findFirst(search)
  If IsNull(found) Then Exit Sub
  Select Case job(0)
    Case "replace"
      found.String = job(2)
    Case "insert"
      found.Text.insertString(found.End, job(2), False)
    Case "paragraph"
      cursor = found.Text.createTextCursorByRange(found.End)
      cursor.gotoEndOfParagraph(False)
      found.Text.insertControlCharacter(cursor, 0, False)
      found.Text.insertString(cursor, job(2), False)
    Case "delete-paragraph"
      cursor = found.Text.createTextCursorByRange(found.Start)
      cursor.gotoStartOfParagraph(False)
      cursor.gotoNextParagraph(True)
      cursor.String = ""
  End Select
End Sub
`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Comments as LibreOffice itself keeps them: its window cannot make them without a screen. */
function withComments(flat: string, steps: readonly OfficeStep[]): string {
	let xml = flat
	for (const [index, step] of steps.entries()) {
		if (step.do !== 'comment') continue
		const open = `<office:annotation office:name="own${index}"><dc:creator>${escaped(step.author)}</dc:creator><dc:date>2026-11-20T10:${String(index % 60).padStart(2, '0')}:00</dc:date><text:p>${escaped(step.text)}</text:p></office:annotation>`
		xml = xml.replace(escaped(step.at), (words) => `${open}${words}<office:annotation-end office:name="own${index}"/>`)
	}
	return xml
}

/** Opens a document, does the steps one after the other, comments last, and saves it as DOCX. Changes that are tracked are by `person`. */
export function reviewInOffice(
	folder: string,
	{ source, target, person }: { readonly source: string; readonly target: string; readonly person: string },
	steps: readonly OfficeStep[],
): void {
	const list = path.join(folder, 'review-steps.tsv')
	const lines = steps
		.filter((step) => step.do !== 'comment')
		.map((step) => [step.do, 'at' in step ? step.at : '', 'text' in step ? step.text : ''].join('\t'))
	writeFileSync(list, `${lines.join('\n')}\n`)
	const profile = `-env:UserInstallation=${makeProfile(folder, macro, person)}`
	const flat = path.join(folder, `${path.basename(target, '.docx')}.fodt`)
	const [from, to] = [source, flat].map((file) => pathToFileURL(file).href)
	run('soffice', ['--headless', '--norestore', profile, `macro:///Standard.Pledge.Review("${list}","${from}","${to}")`])
	writeFileSync(flat, withComments(readFileSync(flat, 'utf8'), steps))
	const format = 'docx:MS Word 2007 XML'
	run('soffice', ['--headless', '--norestore', profile, '--convert-to', format, '--outdir', path.dirname(target), flat])
}
