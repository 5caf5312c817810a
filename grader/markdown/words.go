package markdown

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
	*writer
	begun  bool
	common document.Common // the place of its first word
}

func (r *reader) newWriter() *writer {
	return &writer{guard: r.guard, looks: r.looks, around: &r.language}
}

func (r *reader) newParagraph() *paragraph {
	return &paragraph{writer: r.newWriter()}
}

// begin says where the first word stands.
func (p *paragraph) begin(place document.Common) {
	if !p.begun {
		p.begun, p.common = true, place
	}
}

// tag writes a tag that stands among words. An image and a line break are as good as a
// word.
func (p *paragraph) tag(raw string, token html.Token, place document.Common) {
	if a := token.DataAtom; token.Type != html.EndTagToken && (a == atom.Img || a == atom.Br) {
		p.begin(place)
	}
	p.writer.tag(raw, token, place)
}
