package odt_test

import "testing"

// deletion and insertion are recorded changes; the text may stand in the first.
func deletion(id, text string) string {
	return `<text:changed-region xml:id="` + id + `" text:id="` + id + `"><text:deletion><office:change-info/>` + text + `</text:deletion></text:changed-region>`
}

func insertion(id string) string {
	return `<text:changed-region text:id="` + id + `"><text:insertion/></text:changed-region>`
}

const (
	startC1 = `<text:change-start text:change-id="c1"/>`
	endC1   = `<text:change-end text:change-id="c1"/>`
)

// TestRecordedChanges holds that deleted text does not count and inserted text
// does, in both ways of writing them.
func TestRecordedChanges(t *testing.T) {
	apart := func(text, body string) source {
		return source{body: `<text:tracked-changes>` + deletion("c1", text) + `</text:tracked-changes>` + body}
	}
	inline := func(body string) source { return apart("", body) }
	const warned = "warning recorded-changes\n"
	dumped(t, []dumpTest{
		{
			"apart: a word", apart(`<text:p>gone</text:p>`, `<text:h text:outline-level="1">a <text:change text:change-id="c1"/>b</text:h>`),
			warned + "1 h1 a b\n",
		},
		{
			"apart: all the words", apart(`<text:h>gone</text:h>`, `<text:h text:outline-level="1"><text:change text:change-id="c1"/></text:h>`),
			warned + "--1 h1\n",
		},
		{
			"inside: a word", inline(`<text:h text:outline-level="1">a ` + startC1 + `gone<text:s text:c="3"/><text:tab/>` + endC1 + `b</text:h>`),
			warned + "1 h1 a b\n",
		},
		// White space is collapsed over the deleted text too.
		{"inside: a word between spaces", inline(`<text:p>a ` + startC1 + `gone` + endC1 + ` b</text:p>`), warned + "1 p a  b\n"},
		{"inside: a word and a space before a space", inline(`<text:p>a` + startC1 + `gone ` + endC1 + ` b</text:p>`), warned + "1 p ab\n"},
		{"inside: a tab between spaces", inline(`<text:p>a ` + startC1 + `<text:tab/>` + endC1 + ` b</text:p>`), warned + "1 p a  b\n"},
		{"inside: paragraphs between spaces", inline(`<text:p>a ` + startC1 + `gone</text:p><text:p>gone` + endC1 + ` b</text:p>`), warned + "1 p a  b\n"},
		{"inside: all the words", inline(`<text:h text:outline-level="1">` + startC1 + `gone` + endC1 + `</text:h>`), warned + "--1 h1\n"},
		{
			"inside: with the end of the paragraph", inline(`<text:h text:outline-level="1">a` + startC1 + `gone</text:h><text:p>gone</text:p><text:p>gone` + endC1 + `b</text:p><text:p>c</text:p>`),
			warned + "1 h1 ab\n2 p c\n",
		},
		{
			"inside: from the start of a paragraph", inline(`<text:h text:outline-level="1">` + startC1 + `gone</text:h><text:p>` + endC1 + `b</text:p>`),
			warned + "1 p b\n",
		},
		{"inside: between paragraphs, with all that objects hold", inline(startC1 + `<text:h text:outline-level="1">gone</text:h><text:list><text:list-item><text:p>gone
			<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>gone</text:p></draw:text-box></draw:frame><text:note><text:note-body><text:p>gone</text:p></text:note-body></text:note>
			</text:p></text:list-item></text:list>` + endC1 + `<text:p>a</text:p>`), warned + "1 p a\n"},
		{
			"inside: a table", inline(startC1 + `<table:table><table:table-row><table:table-cell/></table:table-row></table:table>` + endC1 + `<text:p>a</text:p>`),
			warned + "--1 table \"\" headers=0\n  row\n    cell 1x1\n1 p a\n",
		},
		{
			"a start without an end ends with its cell", inline(`<table:table><table:table-row><table:table-cell><text:p>a` + startC1 + `gone</text:p></table:table-cell></table:table-row></table:table><text:p>b</text:p>`),
			warned + "1 table \"\" headers=0\n  row\n    cell 1x1\n      1 p a\n2 p b\n",
		},
		{"an end without a start", inline(`<text:p>a` + endC1 + `b</text:p>`), warned + "1 p ab\n"},
		{
			"an insertion counts",
			source{body: `<text:tracked-changes>` + insertion("c1") + `</text:tracked-changes><text:p>a` + startC1 + `b` + endC1 + `</text:p>`},
			warned + "1 p ab\n",
		},
	})
}
