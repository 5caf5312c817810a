package check

import (
	"iter"
	"path"
	"slices"
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
	"jourdain/grader/source"
	"jourdain/lessons/compile"
)

// words finds words that the starting file and its solution do not have in common, where the work
// compares with the solution: a learner who changes none of them would not come to it. What the
// work leaves free is left out, and so are numbers and signs, which are often typed in the one
// and made by the program in the other.
func (x *exercise) words(begun, solved *document.Document) {
	at := slices.IndexFunc(x.work.Submit.Checks, func(c rubric.CheckSource) bool { return c.Rule == rules.MatchesModel.ID })
	if at < 0 || x.format != document.Markdown {
		return
	}
	free := x.work.Submit.Checks[at].Free
	before, after := textsOf(begun, free), textsOf(solved, free)
	// A table of contents says its headings once more, whoever types or makes it.
	lost := lacking(before, slices.Concat(after, listed(solved)))
	var more []lack
	if !slices.Contains(free, rule.FreeText) {
		more = lacking(after, slices.Concat(before, listed(begun)))
	}
	lost, more = lost[:min(len(lost), mostLacks)], more[:min(len(more), mostLacks)]
	starter, solution := compile.StarterFile(x.work, x.lang), compile.SolutionFile(x.work, x.lang)
	for _, l := range lost {
		i := slices.IndexFunc(more, func(other lack) bool { return isNear(l.text, other.text) })
		if i < 0 {
			x.lacks(starter, ErrWordLost, l, "Other", path.Base(solution))
			continue
		}
		x.lacks(solution, ErrWordChanged, more[i], "Was", namedWords(l.words), "Other", path.Base(starter))
		more = slices.Delete(more, i, i+1)
	}
	for _, m := range more {
		x.lacks(solution, ErrWordNew, m, "Other", path.Base(starter))
	}
}

// mostLacks is how many texts of a file are told: who exchanged two files knows it by then.
const mostLacks = 10

// lack is a text of which other texts do not have some words.
type lack struct {
	text  string
	words []string
}

func (x *exercise) lacks(file string, mistake source.Mistake, l lack, values ...any) {
	x.fault(file, lineOf(x.read(file), l.text), mistake, append([]any{"Text", beginning(l.text), "Words", namedWords(l.words)}, values...)...)
}

// lacking returns, of some texts, those with words that others do not have. Texts may have moved, or
// have been cut or joined: only the words count, and how often each is there.
func lacking(texts, others []string) []lack {
	whole := map[string]int{} // the others, of which some are the same text
	for _, text := range others {
		whole[folded(text)]++
	}
	var changed []string
	for _, text := range texts {
		if key := folded(text); whole[key] > 0 {
			whole[key]--
			continue
		}
		changed = append(changed, text)
	}
	left := map[string]int{} // how often each word is in what is left of them
	for text, n := range whole {
		for word := range strings.FieldsSeq(text) {
			left[word] += n
		}
	}
	var all []lack
	for _, text := range changed {
		var words []string
		for _, word := range strings.FieldsFunc(text, parts) {
			key := folded(word)
			if left[key] > 0 {
				left[key]--
			} else if isWord(key) {
				words = append(words, word)
			}
		}
		if len(words) > 0 {
			all = append(all, lack{text, words})
		}
	}
	return all
}

// isNear reports whether two texts have half of their words in common.
func isNear(text, other string) bool {
	words, others := strings.Fields(folded(text)), strings.Fields(folded(other))
	common := 0
	for _, word := range words {
		if slices.Contains(others, word) {
			common++
		}
	}
	return 2*common >= max(len(words), len(others))
}

// namedWords names the first of some words.
func namedWords(words []string) string {
	if len(words) > mostWordsNamed {
		return strings.Join(words[:mostWordsNamed], " ") + "…"
	}
	return strings.Join(words, " ")
}

// mostWordsNamed is how many words a fault names.
const mostWordsNamed = 4

// folded returns the words of a text as they are compared.
func folded(text string) string { return strings.Join(slices.Collect(spelling.Words(text)), " ") }

// parts reports whether a character parts words, as [spelling.Words] has it.
func parts(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
}

// isWord reports whether something is a word, and no number or sign of a list.
func isWord(folded string) bool {
	return len(folded) > 1 && !strings.ContainsFunc(folded, unicode.IsDigit)
}

// textsOf returns the texts of a document, without what a work leaves free, and without tables of
// contents.
func textsOf(doc *document.Document, free []rule.Freedom) []string {
	var texts []string
	var add func(blocks iter.Seq[document.Block])
	line := func(spans []document.Span) {
		if slices.Contains(free, rule.FreeLinks) && slices.ContainsFunc(spans, func(s document.Span) bool { return s.Link != nil }) {
			return
		}
		texts = append(texts, document.Text(spans))
		for i := range spans {
			if spans[i].Note != nil {
				add(slices.Values(spans[i].Note.Blocks))
			}
		}
	}
	add = func(blocks iter.Seq[document.Block]) {
		for block := range blocks {
			switch b := block.(type) {
			case *document.Heading:
				if !slices.Contains(free, rule.FreeHeadings) {
					line(b.Spans)
				}
			case *document.Paragraph:
				// What is bold as a whole is meant as a heading, and will be one.
				asHeading := slices.Contains(free, rule.FreeHeadings) && isBold(b.Spans)
				if !b.Place.Region.Has(document.InContents) && !asHeading {
					line(b.Spans)
				}
			}
		}
	}
	add(doc.All())
	return texts
}

// listed returns the headings that the tables of contents of a document list.
func listed(doc *document.Document) []string {
	var texts []string
	for block := range doc.All() {
		if _, ok := block.(*document.Contents); !ok {
			continue
		}
		for h := range doc.Headings() {
			texts = append(texts, h.Text())
		}
	}
	return texts
}

func isBold(spans []document.Span) bool {
	return len(spans) > 0 && !slices.ContainsFunc(spans, func(s document.Span) bool { return s.Kind == document.TextSpan && !s.Look.Bold.Value })
}
