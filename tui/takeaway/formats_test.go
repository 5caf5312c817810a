package takeaway

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// The row of the format goes through ODT, DOCX and Markdown, each by its name, and back to the first.
func TestACertificateCanHaveEachFormat(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env, c := screen.Env{Words: words}, NewCertificate(Services{})
	for _, want := range []document.Format{document.ODT, document.DOCX, document.Markdown, document.ODT} {
		if c.format != want {
			t.Fatalf("the format is %s, want %s", c.format, want)
		}
		if _, ok := words.Find("certificate.format-" + string(c.format)); !ok {
			t.Errorf("%s has no name", c.format)
		}
		c.choose(env, formatID)
	}
}
