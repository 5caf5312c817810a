package machine

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// marked shows a paragraph with its invisible marks, the last of which ends it.
func (r *reader) marked(p *document.Paragraph) {
	words := rule.Quote(p.Text())
	if words == "" {
		words = r.w.Say("machine.empty-line")
	}
	pieces := append(pieces(p.Text()), activity.Piece{Sign: activity.ReturnSign, Count: 1})
	read := screen.Line{Text: screen.WithSigns(pieces), Said: Marked(r.w, pieces), Whole: true}
	r.add(p.Place.Paragraph, screen.Line{Text: words}, read)
}

// shortened is how many characters of the words between two marks are shown at their
// beginning, and how many at their end.
const shortened = 14

// pieces tells the words of a text from the invisible marks in it. As in an activity, a
// space that stands alone between two words is part of the words. A no-break space is too:
// French has one in most sentences.
func pieces(said string) []activity.Piece {
	runs := runsOf([]rune(said))
	isWords := func(i int) bool { return i >= 0 && i < len(runs) && runs[i].sign == "" }
	var list []activity.Piece
	words := ""
	for i, run := range runs {
		between := len(run.runes) == 1 && (run.sign == activity.SpaceSign || run.sign == activity.NoBreakSign) && isWords(i-1) && isWords(i+1)
		if run.sign == "" || between {
			words += string(run.runes)
			continue
		}
		if words != "" {
			list = append(list, activity.Piece{Text: shorten(words)})
		}
		words = ""
		list = append(list, activity.Piece{Sign: run.sign, Count: len(run.runes)})
	}
	if words != "" {
		list = append(list, activity.Piece{Text: shorten(words)})
	}
	return list
}

// run is characters in a row that are the same invisible mark, or that are none.
type run struct {
	sign  activity.Sign // "" for none
	runes []rune
}

func runsOf(said []rune) []run {
	var runs []run
	for i, from := 1, 0; i <= len(said); i++ {
		if i == len(said) || signOf(said[i]) != signOf(said[from]) {
			runs = append(runs, run{signOf(said[from]), said[from:i]})
			from = i
		}
	}
	return runs
}

// signOf returns the invisible mark that a character of a text is; "" for none.
func signOf(r rune) activity.Sign {
	switch r {
	case ' ':
		return activity.SpaceSign
	case '\u00a0', '\u202f':
		return activity.NoBreakSign
	case '\t':
		return activity.TabSign
	case '\n':
		return activity.BreakSign
	default:
		return ""
	}
}

// shorten leaves out the middle of words: what stands beside a mark is what one finds it by.
func shorten(words string) string {
	words = document.Printable(words)
	runes := []rune(words)
	if len(runes) <= 2*shortened+1 {
		return words
	}
	begin, end := string(runes[:shortened]), string(runes[len(runes)-shortened:])
	// Half a word is no word, for the eye or for a voice.
	if at := strings.LastIndexFunc(begin, unicode.IsSpace); at > 0 && !unicode.IsSpace(runes[shortened]) {
		begin = begin[:at]
	}
	if at := strings.IndexFunc(end, unicode.IsSpace); at > 0 && !unicode.IsSpace(runes[len(runes)-shortened-1]) {
		end = end[at:]
	}
	return strings.TrimSpace(begin) + "…" + end
}

// Marked says words and invisible marks: "trois espaces, « Le 3 mai », fin de paragraphe".
func Marked(w *text.Words, pieces []activity.Piece) string {
	parts := make([]string, len(pieces))
	for i, piece := range pieces {
		if parts[i] = w.Say("practice.words", "Text", piece.Text); piece.Count > 0 {
			parts[i] = w.Say("sign."+string(piece.Sign)+".said", "Count", piece.Count, "Number", w.Number(piece.Count))
		}
	}
	return strings.Join(parts, ", ")
}

// Number returns a number in words, where it is small.
func Number(w *text.Words, n int) string { return w.Number(n) }
