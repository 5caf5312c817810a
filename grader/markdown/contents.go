package markdown

import (
	"regexp"

	"jourdain/grader/document"
)

// contentsMark is what programs replace by a table of contents.
var contentsMark = regexp.MustCompile(`(?i)^(\[toc\]|\[\[_?toc_?\]\])$`)

// The comments between which programs keep a table of contents up to date.
var (
	contentsStart = regexp.MustCompile(`(?i)^<!--\s*(toc|start doctoc\b.*)\s*-->$`)
	contentsEnd   = regexp.MustCompile(`(?i)^<!--\s*(tocstop|/\s*toc|toc\s+stop|end doctoc\b.*)\s*-->$`)
)

func newContents(common document.Common) *document.Contents {
	return &document.Contents{Common: common, Kind: document.TableOfContents, Generated: true}
}

// isContentsMark says whether a paragraph is the place of a table of contents.
func isContentsMark(spans []document.Span) bool {
	for i := range spans {
		if spans[i].Kind != document.TextSpan || spans[i].Link != nil {
			return false
		}
	}
	return len(spans) > 0 && contentsMark.MatchString(document.Text(spans))
}

// gather puts what stands between the comments of a table of contents into it.
func (r *reader) gather(blocks []document.Block) []document.Block {
	if len(r.places) == 0 {
		return blocks
	}
	kept := blocks[:0:0]
	var open *document.Contents
	since := 0 // the number of blocks kept before what it holds
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Contents:
			if open == nil && r.places[b] {
				open, since = b, len(kept)+1
			}
		case *document.Raw:
			if open != nil && contentsEnd.MatchString(b.Text) {
				open.Entries = append(open.Entries, kept[since:]...)
				kept, open = kept[:since], nil
				continue
			}
		}
		kept = append(kept, block)
	}
	return kept
}
