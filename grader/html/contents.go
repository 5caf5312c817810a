package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// isContents reports whether an element is a table of contents: by its role (DPUB-ARIA 1.1,
// doc-toc), by the name that LibreOffice and pandoc give it, or because it leads into the page and is a
// navigation or has a name that other programs give.
func isContents(pieces []markup.Piece, now int) bool {
	token := pieces[now].Token
	if !markup.IsBlock(token) || pieces[now].End == 0 {
		return false
	}
	role, _ := markup.Attribute(token, "role")
	id, _ := markup.Attribute(token, "id")
	switch {
	case role == "doc-toc", token.DataAtom == atom.Div && (id == "TOC" || strings.HasPrefix(id, "Table of Contents") && !strings.HasSuffix(id, "_Head")):
		return true
	case token.DataAtom == atom.Nav, role == "navigation", isNamedContents(token):
		return leadsInto(pieces, now)
	default:
		return false
	}
}

// isNamedContents reports whether an element has the name or the class that DocBook's style sheets,
// AsciiDoc, Sphinx, MediaWiki and Markdown's writers give to a table of contents.
func isNamedContents(token html.Token) bool {
	switch token.DataAtom {
	case atom.Div, atom.Section, atom.Aside, atom.Ul, atom.Ol, atom.Dl:
	default:
		return false
	}
	for _, name := range [...]string{"id", "class"} {
		value, _ := markup.Attribute(token, name)
		for word := range strings.FieldsSeq(value) {
			if word = strings.ToLower(word); word == "toc" || word == "table-of-contents" {
				return true
			}
		}
	}
	return false
}

// leadsInto reports whether the first link in an element leads into the page.
func leadsInto(pieces []markup.Piece, now int) bool {
	for i := now + 1; i < pieces[now].End && pieces[i].Start < pieces[now].Stop+longestLookAhead; i++ {
		if pieces[i].Token.DataAtom != atom.A {
			continue
		}
		if target, ok := markup.Attribute(pieces[i].Token, "href"); ok {
			return strings.HasPrefix(target, "#")
		}
	}
	return false
}

// longestLookAhead is how many bytes of an element are looked at for its first link.
const longestLookAhead = 10_000

// tidy puts together what programs write apart: the paragraphs of a table of contents of Word,
// and the lists of Google Docs and LibreOffice that stand below each other instead of in each other.
func (p *page) tidy(blocks []document.Block) []document.Block {
	blocks = p.lists.nest(p.marks.lists(gatherContents(blocks)))
	for _, block := range blocks {
		p.guard.Spend(1)
		switch b := block.(type) {
		case *document.List:
			for i := range b.Items {
				b.Items[i].Blocks = p.tidy(b.Items[i].Blocks)
				b.Items[i].Header = b.Items[i].Header || p.bare[b]
			}
		case *document.Table:
			for i := range b.Rows {
				for j := range b.Rows[i].Cells {
					cell := &b.Rows[i].Cells[j]
					cell.Blocks = p.tidy(cell.Blocks)
				}
			}
		case *document.Quotation:
			b.Blocks = p.tidy(b.Blocks)
		}
	}
	return blocks
}

// gatherContents makes a table of contents of paragraphs that their style says are its entries.
func gatherContents(blocks []document.Block) []document.Block {
	kept := blocks[:0:0]
	var open *document.Contents
	for _, block := range blocks {
		p, ok := block.(*document.Paragraph)
		if !ok || p.Role != document.ContentsRole {
			open = nil
			kept = append(kept, block)
			continue
		}
		if open == nil {
			open = &document.Contents{Common: document.Common{Place: document.Place{Line: p.Place.Line}}, Kind: document.TableOfContents, Generated: true}
			kept = append(kept, open)
		}
		open.Entries = append(open.Entries, p)
	}
	return kept
}
