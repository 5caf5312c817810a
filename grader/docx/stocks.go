package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/stock"
)

// stocks are what the blocks of a text are made from.
type stocks struct {
	paragraphs stock.Of[document.Paragraph]
	spans      stock.Of[document.Span]
	texts      stock.Text
	spare      []*paragraph // those that nobody needs any more
}

// borrow returns a paragraph without properties and words.
func (s *stocks) borrow() *paragraph {
	last := len(s.spare) - 1
	if last < 0 {
		return &paragraph{words: &words{}}
	}
	p := s.spare[last]
	s.spare = s.spare[:last]
	p.words.reset()
	*p = paragraph{words: p.words}
	return p
}

// giveBack takes a paragraph that nobody needs any more, with its words.
func (s *stocks) giveBack(p *paragraph) { s.spare = append(s.spare, p) }
