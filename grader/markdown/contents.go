package markdown

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// contentsMark is what programs replace by a table of contents: Python-Markdown and many
// editors, GitLab, MultiMarkdown, Hugo, CSDN, kramdown, Confluence, LaTeX, docutils.
var contentsMark = pattern.New(`(?i)^(?:@?\[toc\](?:\([^()]*\))?|\[\[_?toc_?\]\]|\{\{\s*[>%<]?\s*_?(?:toc|table_?of_?contents)\b[^{}]*\}\}|` +
	`\$\{toc\}|%toc%|\{:?\s*toc\b[^{}]*\}|\\tableofcontents|\.\. (?:contents|toctree)::.*)$`)

// The comments between which programs keep a table of contents up to date: doctoc,
// markdown-toc, MarkdownTOC, gh-md-toc and those like them.
var (
	contentsStart = pattern.New(`(?i)^<!--\s*(?:toc(?:[\s:_-]*(?:start|begin)\b.*|\s+\w+[:=].*)?|start doctoc\b.*|(?:start|begin)[_ -]toc\b.*|` +
		`markdowntoc\b.*|vim-markdown-toc\s+\w.*|mdformat-toc start\b.*|mtoc-start.*|ts|@import\s+"\[toc\]".*)\s*-->$`)
	contentsEnd = pattern.New(`(?i)^<!--\s*(?:tocstop|/\s*toc|toc[\s:_-]*(?:stop|end)|end doctoc\b.*|end[_ -]toc|` +
		`/\s*markdowntoc|vim-markdown-toc|mdformat-toc end|mtoc-end|te)\s*-->$`)
)

// contentsTag is an element that a program replaces by a table of contents.
var contentsTag = pattern.New(`(?i)^<(?:toc|tableofcontents|table-of-contents)\b[^<>]*>(?:\s*</[^<>]*>)?$`)

// contentsInfo is what stands after the fence of a text that a program replaces by a table
// of contents: MyST and Obsidian.
var contentsInfo = pattern.New(`(?i)^(?:\{(?:contents|tableofcontents|toctree)\}|toc$|table-of-contents$)`)

func newContents(common document.Common) *document.Contents {
	return &document.Contents{Common: common, Kind: document.TableOfContents, Generated: true}
}

// isContentsMark reports whether a paragraph is the place of a table of contents.
func isContentsMark(spans []document.Span) bool {
	for i := range spans {
		if spans[i].Kind != document.TextSpan || spans[i].Link != nil {
			return false
		}
	}
	return len(spans) > 0 && contentsMark().MatchString(strings.TrimSpace(document.Text(spans)))
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
			if open != nil && contentsEnd().MatchString(b.Text) {
				open.Entries = append(open.Entries, kept[since:]...)
				kept, open = kept[:since], nil
				continue
			}
		}
		kept = append(kept, block)
	}
	return kept
}
