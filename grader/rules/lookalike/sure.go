package lookalike

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// markRepeated says which candidates are certain by themselves. A style or number
// signs that come back say what was meant. For other looks the letters must show an
// order as typographers set it: a larger title, parts in a size between that and the
// ordinary text, all alike, each above a sentence. Bold lines alone are never certain:
// people write names, terms, questions, speakers and amounts in bold.
func markRepeated(doc *document.Document, lines []line, found []Candidate) {
	groups := map[Look][]*Candidate{}
	for i := range found {
		groups[found[i].Look] = append(groups[found[i].Look], &found[i])
	}
	parts := outermost(groups)
	ordered := parts.Size > 0 && found[0].Title && found[0].Look.Size > parts.Size && !isPaper(doc) && couldBeParts(groups[parts])
	followed := prose(lines)
	for look, group := range groups {
		for _, c := range group {
			c.Repeated = len(group) > 1 && (look.certain() && !hashtag(c) ||
				look == parts && ordered && followed[c.Paragraph] && !strings.HasSuffix(c.Text, "!"))
		}
	}
}

// hashtag says whether one number sign stands before one word.
func hashtag(c *Candidate) bool { return c.Look.Hashes == 1 && !strings.Contains(c.Text, " ") }

// outermost gives the largest look that comes back; of those, the one that begins
// first.
func outermost(groups map[Look][]*Candidate) Look {
	var best Look
	first := -1
	for look, group := range groups {
		at := group[0].Paragraph.Place.Paragraph
		if len(group) > 1 && !look.certain() && (first < 0 || look.Size > best.Size || look.Size == best.Size && at < first) {
			best, first = look, at
		}
	}
	return best
}

// couldBeParts says whether lines that look alike can be the headings of parts: no
// questions, no figures, no text twice, no glossary in the order of the alphabet.
func couldBeParts(group []*Candidate) bool {
	texts := make([]string, len(group))
	seen := map[string]bool{}
	for i, c := range group {
		texts[i] = spelling.Fold(c.Text)
		if strings.HasSuffix(c.Text, "?") || seen[texts[i]] || figure.MatchString(c.Text) || c.Look.Centred {
			return false
		}
		seen[texts[i]] = true
	}
	return len(texts) < glossary || !slices.IsSorted(texts)
}

// figure is an amount: "42 members", "87 %". The number of a part has a mark.
var figure = regexp.MustCompile(`^\d+(?:[.,]\d+)?\s*%?\s+\p{L}`)

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
		followed[l.paragraph] = l.rest > 0 || next.kind == content || next.looks || sentence(next.text)
	}
	return followed
}

// sentence says whether a text is long enough to be one, and begins and ends as one.
func sentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return utf8.RuneCountInString(text) >= shortest && !startsSmall(text) && strings.ContainsRune(".!?…:;»”\")", last)
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
		if onPaper.MatchString(text) || seen < salutationBy && utf8.RuneCountInString(text) <= maxLength && isContact(text) {
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
