package text

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
)

// TestEveryLimitHasASentence holds that a document with too much of anything is told
// of what, in every language, that each fault of a file has a sentence, and that no two share one.
func TestEveryLimitHasASentence(t *testing.T) {
	for _, lang := range Languages() {
		words, err := Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]string{}
		for _, limit := range document.AllLimits() {
			sentence := words.Unreadable(&document.Unreadable{Reason: document.TooBig, Detail: limit}, "a.odt")
			if !strings.Contains(sentence, "a.odt") || strings.HasPrefix(sentence, "[") {
				t.Errorf("%s, %s: %q", lang, limit, sentence)
			}
			if other := said[sentence]; other != "" {
				t.Errorf("%s: %s and %s have one sentence", lang, limit, other)
			}
			said[sentence] = limit
		}
		for _, reason := range []document.Reason{
			document.Damaged, document.BrokenXML, document.Unsupported, document.ForeignPart, document.Compression, document.WordXML, document.PlainText,
		} {
			sentence := words.Unreadable(&document.Unreadable{Reason: reason, Detail: "styles.xml"}, "a.odt")
			if !strings.Contains(sentence, "a.odt") || strings.HasPrefix(sentence, "[") || said[sentence] != "" {
				t.Errorf("%s, %s: %q", lang, reason, sentence)
			}
			said[sentence] = string(reason)
		}
	}
}
