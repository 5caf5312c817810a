package html

import (
	"testing"

	"jourdain/grader/document"
)

// The first paragraph of a page of LibreOffice that its style keeps with the next one is the title.
// Bold and centred letters, another program, another place and another title of the page are not.
func TestTheTitleOfAPageOfLibreOffice(t *testing.T) {
	page := func(generator, title, body string) string {
		return `<html><head><title>` + title + `</title><meta name="generator" content="` + generator + `"></head><body lang="en-GB">` + body + `</body></html>`
	}
	const office, kept, text = "LibreOffice 7.4.7.2 (Linux)", `<p align="center" style="line-height: 100%; page-break-after: avoid"><b>Sunday
lunches</b></p>`, "<p>These are the lunches.</p><h1>Starters</h1>"
	for _, c := range []struct {
		name, source string
		want         document.Role
	}{
		{"as it saves it", page(office, "Sunday lunches", kept+text), document.TitleRole},
		{"without a title of the page", page(office, "", kept+text), document.TitleRole},
		{"formatted by hand", page(office, "Sunday lunches", `<p align="center"><b>Sunday lunches</b></p>`+text), document.BodyRole},
		{"another title of the page", page(office, "Recipes", kept+text), document.BodyRole},
		{"another program", page("pandoc", "Sunday lunches", kept+text), document.BodyRole},
		{"not the first", page(office, "Sunday lunches", `<p>Hello.</p>`+kept+text), document.BodyRole},
	} {
		doc := mustRead(t, c.source)
		got := document.BodyRole
		for p := range doc.Paragraphs() {
			if p.Role == document.TitleRole {
				got = p.Role
			}
		}
		if got != c.want {
			t.Errorf("%s: the role is %v, want %v", c.name, got, c.want)
		}
	}
}
