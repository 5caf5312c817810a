package rules

import (
	"iter"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// ContentsUpToDate asks to look at a table of contents that names a heading that is no
// longer there, or that lacks one, or that still has the number that was typed before
// one. Page numbers do not count, nor headings deeper than the table goes. In Markdown, a
// link of the list must lead to a heading. It says nothing where there are no contents.
var ContentsUpToDate = rule.Rule{
	ID:       "contents-up-to-date",
	About:    rule.Headings,
	Severity: rule.Review,
	Cases:    []string{"gone", "missing", "number", "anchor"},
	Run: func(p *rule.Pass) {
		checked, stale, entries := 0, 0, 0
		count := func(judged, wrong int) {
			checked++
			entries += judged
			stale += wrong
		}
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Contents:
				switch {
				case b.Kind != document.TableOfContents || !b.Generated:
				case len(b.Entries) > 0:
					count(compareContents(p, b))
				case p.Doc.Format == document.Markdown:
					count(1, 0) // its place: whoever shows the text fills it
				}
			case *document.List:
				if p.Doc.Format == document.Markdown && !b.Place.Where.Has(document.InList|document.InContents) {
					links := anchors(b)
					if len(links) > 1 {
						count(len(links), followAnchors(p, b, links))
					}
				}
			}
		}
		p.Judge(entries)
		if stale == 0 && checked > 0 {
			p.Right(checked, nil)
		}
	},
}

// compareContents reports how the entries differ from the headings. It gives how many
// entries there are, with those that are missing, and how many of them are wrong.
func compareContents(p *rule.Pass, contents *document.Contents) (judged, stale int) {
	entries := entriesOf(contents)
	if len(entries) == 0 {
		return 0, 0
	}
	judged = len(entries)
	depth := contents.Depth
	if depth == 0 {
		depth = 10
	}
	var headings []spelling.Key
	var places []*document.Heading
	for h := range p.Doc.Headings() {
		if !isBlank(h) {
			headings = append(headings, spelling.KeyOf(h.Text()))
			places = append(places, h)
		}
	}
	for i := range entries {
		if e := &entries[i]; e.page == "" && !matches(e.key, headings) {
			// One space before the number: it is a page only when a heading says so.
			bare := strings.TrimRight(strings.TrimRight(e.text, "0123456789"), " ")
			if key := spelling.KeyOf(bare); matches(key, headings) {
				e.key, e.text = key, bare
			}
		}
		if !matches(entries[i].key, headings) && !matchesLabelled(entries[i].text, places) {
			stale++
			p.Report(contents.Place, rule.In("gone"), rule.As(rule.Review), rule.Excerpt(entries[i].text))
		} else if h := withoutItsNumber(&entries[i], headings, places); h != nil {
			stale++
			p.Report(contents.Place, rule.In("number"), rule.As(rule.Review), rule.Excerpt(entries[i].text), rule.Got(rule.Quote(h.Text())))
		}
	}
	keys := make([]spelling.Key, len(entries))
	for i := range entries {
		keys[i] = entries[i].key
	}
	for i, h := range places {
		after := h.Place.Paragraph > contents.Place.Paragraph
		if after && h.Level <= depth && !matches(headings[i], keys) && !inEntries(h, entries) {
			stale++
			judged++
			p.Report(h.Place, rule.In("missing"), rule.As(rule.Review), rule.Excerpt(h.Text()))
		}
	}
	return judged, stale
}

// entriesOf gives the entries of a table of contents, without their page numbers.
func entriesOf(contents *document.Contents) []entry {
	var list []entry
	for paragraph := range linesOfContents(contents) {
		for _, line := range linesOf(paragraph) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if e, ok := entryOf(line, paragraph.Place); ok {
				list = append(list, e)
				continue
			}
			list = append(list, entry{key: spelling.KeyOf(line), text: line, place: paragraph.Place})
		}
	}
	return list
}

// linesOfContents gives the paragraphs of a table of contents: in Markdown they are the
// items of a list.
func linesOfContents(contents *document.Contents) iter.Seq[*document.Paragraph] {
	return func(yield func(*document.Paragraph) bool) {
		for _, block := range contents.Entries {
			switch b := block.(type) {
			case *document.Paragraph:
				if !yield(b) {
					return
				}
			case *document.List:
				if !eachInList(b, yield) {
					return
				}
			}
		}
	}
}

// matchesLabelled says whether an entry is a heading with the number that the program
// shows before it.
func matchesLabelled(text string, headings []*document.Heading) bool {
	for _, h := range headings {
		if h.Label != "" && spelling.Same(text, h.Label+" "+h.Text()) {
			return true
		}
	}
	return false
}

func inEntries(h *document.Heading, entries []entry) bool {
	for i := range entries {
		if h.Label != "" && spelling.Same(entries[i].text, h.Label+" "+h.Text()) {
			return true
		}
	}
	return false
}

// followAnchors reports the links of a list that lead to no heading.
func followAnchors(p *rule.Pass, list *document.List, links []*document.Span) int {
	slugs := map[string]bool{}
	seen := map[string]int{}
	for h := range p.Doc.Headings() {
		base := spelling.Slug(h.Text())
		name := base
		if n := seen[base]; n > 0 {
			name = base + "-" + strconv.Itoa(n)
		}
		seen[base]++
		slugs[name] = true
	}
	stale := 0
	for _, link := range links {
		target := strings.ToLower(strings.TrimPrefix(link.Link.Target, "#"))
		if !slugs[target] && !slugs[spelling.Unescaped(target)] {
			stale++
			p.Report(list.Place, rule.In("anchor"), rule.As(rule.Review), rule.Excerpt(link.Text), rule.Got(link.Link.Target))
		}
	}
	return stale
}
