package markup

import (
	"strings"

	"golang.org/x/net/html"

	"jourdain/grader/document"
)

// languages are the languages that the tags around say (HTML, 3.2.6.2), the innermost last.
type languages []said

// said is what one tag says.
type said struct {
	element  string
	language string
	inside   int // how many more of the same element are open in it
}

// now returns the language of the innermost tag that says one, or else another one.
func (l languages) now(outer string) string {
	if len(l) == 0 {
		return outer
	}
	return l[len(l)-1].language
}

// tag takes in a tag that opens or ends an element. A tag that nothing ends says nothing to
// what comes later: ended reports whether something does.
func (l *languages) tag(token html.Token, ended bool) {
	n := len(*l)
	same := n > 0 && (*l)[n-1].element == token.Data
	switch {
	case token.Type == html.EndTagToken && same && (*l)[n-1].inside == 0:
		*l = (*l)[:n-1]
	case token.Type == html.EndTagToken && same:
		(*l)[n-1].inside--
	case token.Type != html.StartTagToken || IsVoid(token.DataAtom) || !ended:
	default:
		language, ok := Attribute(token, "lang")
		if !ok {
			language, ok = Attribute(token, "xml:lang")
		}
		switch {
		case ok:
			*l = append(*l, said{element: token.Data, language: strings.TrimSpace(document.Clean(language))})
		case same:
			(*l)[n-1].inside++
		}
	}
}

// speak notes the language of the words to come.
func (w *Writer) speak() {
	language, last := w.languages.now(*w.around), ""
	if n := len(w.Tongues); n > 0 {
		last = w.Tongues[n-1].Language
	}
	if language == last {
		return
	}
	w.flush()
	w.Tongues = append(w.Tongues, document.Marked{From: w.length, Language: language})
}
