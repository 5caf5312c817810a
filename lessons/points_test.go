package lessons_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/lessons/starter"
)

// The untouched starting file has no points but those for what it must keep, and the
// solution has all of them.
func TestTheStartingFileHasNoPointsYet(t *testing.T) {
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		text := w.Texts[lang]
		begun := grade(t, w, lang, format, text.Starter)
		for i := range begun.Checks {
			c := &begun.Checks[i]
			if c.Points > 0 && !c.Guard {
				t.Errorf("%s has %v of %v before anything is done", c.Rule, c.Points, c.Of)
			}
		}
		done := grade(t, w, lang, format, text.Solution)
		for i := range done.Checks {
			if c := &done.Checks[i]; c.Points != c.Of || c.Share != 1 && c.Status == report.Passed && c.Of > 0 {
				t.Errorf("%s has %v of %v in the solution", c.Rule, c.Points, c.Of)
			}
		}
	})
}

// An empty document, or one with nothing but spaces in it, is never worth more than the
// starting file, and gets no points.
func TestAnEmptyDocumentGetsNoPoints(t *testing.T) {
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		nothing := document.New(document.Document{Format: format})
		for _, doc := range []*document.Document{nothing, read(t, format, []byte("&nbsp;\n\n&nbsp;\n"))} {
			r, err := w.Grade(context.Background(), doc, lang)
			if err != nil {
				t.Fatal(err)
			}
			if r.Points != 0 || r.Passed || r.Wrong != report.Empty {
				t.Errorf("%v of %v, passed %v, %q", r.Points, r.Of, r.Passed, r.Wrong)
			}
		}
	})
}

// Who mends one thing more has never fewer points than before, neither in all nor for any
// check.
func TestMendingNeverCostsPoints(t *testing.T) {
	graded := 0
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		text := w.Texts[lang]
		for _, way := range ways(text) {
			last, before := text.Starter, grade(t, w, lang, format, text.Starter)
			for n, source := range way {
				// Nothing to mend here, or half of something that is written in one piece.
				if bytes.Equal(source, last) || len(starter.Faults(source)) > 0 || isHalfANote(source) {
					continue
				}
				now := grade(t, w, lang, format, source)
				graded++
				less(t, before, now, n)
				last, before = source, now
			}
		}
	})
	if graded < 200 {
		t.Errorf("only %d documents were graded", graded)
	}
}

// isHalfANote reports whether a source has the mark of a note without the note, or the reverse.
func isHalfANote(source []byte) bool {
	marks, notes := bytes.Count(source, []byte("[^")), bytes.Count(source, []byte("]: "))
	return marks != 2*notes
}

// less reports what gives fewer points than before.
func less(t *testing.T, before, now *report.Report, step int) {
	t.Helper()
	points := map[rule.ID]float64{}
	for i := range before.Checks {
		points[before.Checks[i].Rule] = before.Checks[i].Points
	}
	for i := range now.Checks {
		if c := &now.Checks[i]; c.Points < points[c.Rule] {
			t.Errorf("mending %d: %s has %v, and had %v: %v", step, c.Rule, c.Points, points[c.Rule], c.Findings)
		}
	}
	if now.Points < before.Points {
		t.Errorf("mending %d: %v points, and it had %v", step, now.Points, before.Points)
	}
}

// ways are rows of documents from a starting file to its solution, one difference mended
// more in each: from the beginning, and from the end. In a work in which parts are moved,
// one part after the other comes to its place.
func ways(text *lessons.WorkText) [][][]byte {
	begun, done := blocks(text.Starter), blocks(text.Solution)
	if slices.Equal(slices.Sorted(slices.Values(begun)), slices.Sorted(slices.Values(done))) {
		return [][][]byte{moves(parts(begun), parts(done))}
	}
	all := hunks(begun, done)
	var forth, back [][]byte
	for n := range all {
		forth = append(forth, mended(all, func(i int) bool { return i <= n }))
		back = append(back, mended(all, func(i int) bool { return i >= len(all)-1-n }))
	}
	return [][][]byte{forth, back}
}

// moves puts one part after the other in its place.
func moves(begun, done []string) [][]byte {
	var way [][]byte
	for i := range done {
		at := i + slices.Index(begun[i:], done[i])
		begun = slices.Insert(slices.Delete(slices.Clone(begun), at, at+1), i, done[i])
		way = append(way, join(begun))
	}
	return way
}

// hunk is what stands in one place of the starting file, and of its solution.
type hunk struct{ begun, done []string }

// blocks returns what empty lines part in a source.
func blocks(source []byte) []string { return strings.Split(strings.TrimSpace(string(source)), "\n\n") }

// parts joins each heading with what stands under it.
func parts(blocks []string) []string {
	var list []string
	for _, block := range blocks {
		if n := len(list); n > 0 && !strings.HasPrefix(block, "#") {
			list[n-1] += "\n\n" + block
			continue
		}
		list = append(list, block)
	}
	return list
}

// hunks lays two sources beside each other, by the longest row of blocks that both have.
func hunks(begun, done []string) []hunk {
	common := make([][]int, len(begun)+1)
	for i := range common {
		common[i] = make([]int, len(done)+1)
	}
	for i := len(begun) - 1; i >= 0; i-- {
		for j := len(done) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if begun[i] == done[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var list []hunk
	var open hunk
	i, j := 0, 0
	for i < len(begun) || j < len(done) {
		switch {
		case i < len(begun) && j < len(done) && begun[i] == done[j]:
			if len(open.begun)+len(open.done) > 0 {
				list = append(list, open)
				open = hunk{}
			}
			list = append(list, hunk{begun[i : i+1], done[j : j+1]})
			i, j = i+1, j+1
		case j == len(done) || i < len(begun) && common[i+1][j] >= common[i][j+1]:
			open.begun = append(open.begun, begun[i])
			i++
		default:
			open.done = append(open.done, done[j])
			j++
		}
	}
	return append(list, open)
}

// mended returns the source in which some of the differences are mended.
func mended(all []hunk, isMended func(int) bool) []byte {
	var out []string
	for i := range all {
		if isMended(i) {
			out = append(out, all[i].done...)
		} else {
			out = append(out, all[i].begun...)
		}
	}
	return join(out)
}

func join(blocks []string) []byte { return []byte(strings.Join(blocks, "\n\n") + "\n") }
