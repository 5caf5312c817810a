package lookalike

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// markRepeated says which candidates are certain by themselves: the same look comes
// back, and nothing speaks against it. A guess is never certain, so much does: what
// people write on a letter, a form, a bill or a CV (an address, a telephone number, a
// price, dots to write on), the questions of an interview, speakers and refrains, the
// terms of a glossary, capitals alone, and a second, weaker look inside the first one.
func markRepeated(doc *document.Document, lines []line, found []Candidate) {
	if isPaper(doc) {
		return
	}
	groups := map[Look][]*Candidate{}
	for i := range found {
		if c := &found[i]; !c.Title {
			groups[c.Look] = append(groups[c.Look], c)
		}
	}
	outer := outermost(groups)
	followed := prose(lines)
	for look, group := range groups {
		if len(group) < 2 || look != outer && !look.certain() || !look.certain() && !couldBeParts(group) {
			continue
		}
		for _, c := range group {
			c.Repeated = look.certain() && !hashtag(c) || followed[c.Paragraph] && !strings.HasSuffix(c.Text, "!")
		}
	}
}

// hashtag says whether one number sign stands before one word.
func hashtag(c *Candidate) bool { return c.Look.Hashes == 1 && !strings.Contains(c.Text, " ") }

// outermost gives the strongest look that comes back: the largest, and of those the
// one that begins first.
func outermost(groups map[Look][]*Candidate) Look {
	var best Look
	first := -1
	for look, group := range groups {
		at := group[0].Paragraph.Place.Paragraph
		if len(group) > 1 && (first < 0 || look.Size > best.Size || look.Size == best.Size && at < first) {
			best, first = look, at
		}
	}
	return best
}

// couldBeParts says whether lines that look alike can be the headings of parts.
func couldBeParts(group []*Candidate) bool {
	look := group[0].Look
	if look.Size == 0 && (look.Centred || !look.Bold && !look.Underlined) {
		return false
	}
	texts := make([]string, len(group))
	seen := map[string]bool{}
	for i, c := range group {
		texts[i] = spelling.Fold(c.Text)
		if strings.HasSuffix(c.Text, "?") || seen[texts[i]] {
			return false
		}
		seen[texts[i]] = true
	}
	return len(texts) < glossary || !slices.IsSorted(texts)
}

// glossary is how many terms in the order of the alphabet are a glossary.
const glossary = 3

// prose finds the lines with a text below them that is a sentence, or a list, a
// table or an image.
func prose(lines []line) map[*document.Paragraph]bool {
	followed := map[*document.Paragraph]bool{}
	for i := range lines {
		l := &lines[i]
		if !l.looks {
			continue
		}
		next := line{kind: heading}
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		followed[l.paragraph] = l.rest > 0 || next.kind == content || next.looks || next.kind == ordinaryText && sentence(next.text)
	}
	return followed
}

// sentence says whether a text is long enough to be one, and ends as one.
func sentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return utf8.RuneCountInString(text) >= shortest && strings.ContainsRune(".!?…:;»”\")", last)
}

// shortest is how many characters a sentence has at least.
const shortest = 20

// onPaper is what stands on a form, a bill, a menu.
var onPaper = regexp.MustCompile(`\.{5}|…{2}|_{4}|[☐□€£]|\$\d`)

// isPaper says whether the document is a letter, a form, a bill, a menu or a CV,
// where lines in bold are names, labels and amounts.
func isPaper(doc *document.Document) bool {
	if IsLetter(doc) {
		return true
	}
	seen := 0
	for p := range doc.Paragraphs() {
		text := p.Text()
		if onPaper.MatchString(text) || seen < salutationBy && utf8.RuneCountInString(text) <= maxLength && contact.MatchString(text) {
			return true
		}
		if seen++; seen >= paperLines {
			break
		}
	}
	return false
}

// paperLines is how many paragraphs are looked at to know such a paper.
const paperLines = 200
