package markup

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// whiteSpace is what HTML takes for white space.
const whiteSpace = " \t\n\r\f"

// paragraph gathers the words of a paragraph, or of a heading, of HTML. Until a word or
// an image comes it is none.
type paragraph struct {
	*Writer
	begun  bool
	common document.Common // the place of its first word
	manner Manner
}

func (f *Flow) newParagraph(looks Looks) *paragraph {
	return &paragraph{Writer: f.Writer(looks)}
}

// Writer returns a writer of words that stand in nothing that the flow has opened.
func (r *Reading) Writer(looks Looks) *Writer {
	return &Writer{Looks: looks, guard: r.Guard, keeps: r.Keeps, around: &r.Language}
}

// begin says where the first word stands.
func (p *paragraph) begin(place document.Common) {
	if !p.begun {
		p.begun, p.common, p.manner = true, place, p.Looks.Block()
	}
}

// tag writes a tag that stands among words. An image and a line break are as good as a
// word.
func (p *paragraph) tag(raw string, token html.Token, place document.Common) {
	if a := token.DataAtom; token.Type != html.EndTagToken && (a == atom.Img || a == atom.Br) {
		p.begin(place)
	}
	p.Tag(raw, token, place)
}
