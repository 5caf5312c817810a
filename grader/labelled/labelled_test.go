// Package labelled_test holds the rules against real documents that a person has read and
// labelled without knowing the rules: see testdata/README.md.
package labelled_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
)

// labels are what a person says of a document. A text stands for the paragraph that has it,
// or begins with it.
type labels struct {
	File     string
	Language string
	Group    string
	Until    string // the text of the last paragraph that was judged; "" for all

	Lookalikes         []string
	DoubtfulLookalikes []string `json:"doubtful_lookalikes"`
	Lists              []string `json:"typed_lists"`
	DoubtfulLists      []string `json:"doubtful_lists"`
	Contents           []string `json:"typed_contents"`
	DoubtfulContents   []string `json:"doubtful_contents"`
	Tables             []string `json:"typed_tables"`
	DoubtfulTables     []string `json:"doubtful_tables"`
	Spaces             []string
	DoubtfulSpaces     []string `json:"doubtful_spaces"`
}

// subject is what is measured: the findings of some rules against some labels.
type subject struct {
	name            string
	rules           string // each between bars
	cases           string // of the rules, those that count, each between bars; "" for all
	yes, either     func(*labels) []string
	precise, recall float64 // what must be reached, in hundredths; 0 for nothing
}

func subjects() []subject {
	return []subject{
		{
			name: "look-alikes", rules: "|no-lookalike-heading|", precise: 95, recall: 95,
			yes: func(l *labels) []string { return l.Lookalikes }, either: func(l *labels) []string { return l.DoubtfulLookalikes },
		},
		{
			name: "typed lists", rules: "|real-list|", cases: "|default|numbers|dashes|maybe|", precise: 95, recall: 90,
			yes: func(l *labels) []string { return l.Lists }, either: func(l *labels) []string { return l.DoubtfulLists },
		},
		{
			name: "typed contents", rules: "|generated-contents|", precise: 95, recall: 90,
			yes: func(l *labels) []string { return l.Contents }, either: func(l *labels) []string { return l.DoubtfulContents },
		},
		{
			name: "typed tables", rules: "|real-table|", cases: "|default|maybe|", precise: 95, recall: 90,
			yes: func(l *labels) []string { return l.Tables }, either: func(l *labels) []string { return l.DoubtfulTables },
		},
	}
}

// tally counts what was found.
type tally struct{ found, right, wanted int }

func (t *tally) add(o tally) {
	t.found += o.found
	t.right += o.right
	t.wanted += o.wanted
}

func (t tally) precision() float64 { return share(t.right, t.found) }
func (t tally) recall() float64    { return share(t.right, t.wanted) }

func share(part, all int) float64 {
	if all == 0 {
		return 100
	}
	return 100 * float64(part) / float64(all)
}

// TestLabelled measures precision and recall, and holds where the rules and the labels differ
// to what is written in testdata/differences.txt: a new difference is a fault, and one that
// is gone is taken off the list. Run it with -v for the table. JOURDAIN_LABELS names a folder
// with more labels to measure by; each difference is then logged.
func TestLabelled(t *testing.T) {
	sets := readSets(t)
	var differences []string
	for _, s := range subjects() {
		rows := map[string]*tally{}
		order := []string{}
		for _, set := range sets {
			for i := range set.documents {
				d := &set.documents[i]
				got, differ := d.measure(&s)
				differences = append(differences, differ...)
				for _, row := range []string{"all", set.name, set.name + " " + d.labels.Group} {
					if rows[row] == nil {
						rows[row] = &tally{}
						order = append(order, row)
					}
					rows[row].add(got)
				}
			}
		}
		for _, row := range order {
			if r := rows[row]; r.wanted+r.found > 0 {
				t.Logf("%-15s %-22s precision %5.1f (%d of %d)  recall %5.1f (%d of %d)", s.name, row,
					r.precision(), r.right, r.found, r.recall(), r.right, r.wanted)
			}
		}
		if all := rows["all"]; all != nil && (all.precision() < s.precise || all.recall() < s.recall) {
			t.Errorf("%s: precision %.1f, want %.0f; recall %.1f, want %.0f", s.name, all.precision(), s.precise, all.recall(), s.recall)
		}
	}
	if os.Getenv("JOURDAIN_LABELS") != "" {
		t.Log("\n" + strings.Join(differences, "\n"))
		return
	}
	if diff := cmp.Diff(written(t, sets), differences); diff != "" {
		t.Errorf("where the rules and the labels differ (-written +now):\n%s", diff)
	}
}

// written returns the differences that are known, those of the documents that are here.
func written(t *testing.T, sets []set) []string {
	t.Helper()
	source, err := os.ReadFile("testdata/differences.txt")
	if err != nil {
		t.Fatal(err)
	}
	here := map[string]bool{}
	for i := range sets {
		for j := range sets[i].documents {
			here[sets[i].documents[j].labels.File] = true
		}
	}
	var list []string
	for line := range strings.Lines(string(source)) {
		line = strings.TrimSpace(line)
		if file, _, ok := strings.Cut(line, ": "); ok && here[file] {
			list = append(list, line)
		}
	}
	return list
}

// set is a folder of documents and their labels.
type set struct {
	name      string
	documents []labelledDocument
}

type labelledDocument struct {
	labels *labels
	report *report.Report
	texts  []string // of the paragraphs, by their number
	until  int      // the last paragraph that was judged
}

func readSets(t *testing.T) []set {
	t.Helper()
	folders := []string{"testdata/odt", "testdata/markdown"}
	if more := os.Getenv("JOURDAIN_LABELS"); more != "" {
		folders = filepath.SplitList(more)
	}
	var sets []set
	for _, folder := range folders {
		sets = append(sets, readSet(t, folder))
	}
	return sets
}

func readSet(t *testing.T, folder string) set {
	t.Helper()
	s := set{name: filepath.Base(folder)}
	source, err := os.ReadFile(filepath.Join(folder, "labels.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(source))
	lines.Buffer(nil, 1<<20)
	missing := 0
	for lines.Scan() {
		l := &labels{}
		if err := json.Unmarshal(lines.Bytes(), l); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(folder, "docs", l.File)
		if shared, ok := strings.CutPrefix(l.File, "shared/"); ok {
			name = filepath.Join("../../../shared", shared)
		}
		d, err := read(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing++ // the samples that are kept beside the project are not everywhere
			continue
		case err != nil:
			t.Fatalf("%s: %v", name, err)
		}
		d.labels = l
		d.bound()
		s.documents = append(s.documents, d)
	}
	t.Logf("%s: %d documents, %d are not here", folder, len(s.documents), missing)
	return s
}

func read(name string) (labelledDocument, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return labelledDocument{}, fmt.Errorf("labels: %w", err)
	}
	doc, err := grader.Read(context.Background(), filepath.Base(name), bytes.NewReader(source), int64(len(source)))
	if err != nil {
		return labelledDocument{}, fmt.Errorf("labels: %w", err)
	}
	r, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		return labelledDocument{}, fmt.Errorf("labels: %w", err)
	}
	d := labelledDocument{report: r}
	for block := range doc.All() {
		var text string
		switch b := block.(type) {
		case *document.Paragraph:
			text = b.Text()
		case *document.Heading:
			text = b.Text()
		default:
			continue
		}
		number := block.At().Paragraph
		for len(d.texts) <= number {
			d.texts = append(d.texts, "")
		}
		d.texts[number] = text
	}
	return d, nil
}

// bound finds the last paragraph that was judged.
func (d *labelledDocument) bound() {
	d.until = len(d.texts)
	if d.labels.Until == "" {
		return
	}
	equal := func(text, until string) bool { return strings.TrimSpace(text) == strings.TrimSpace(until) }
	for _, is := range []func(text, until string) bool{equal, same} {
		for i, text := range d.texts {
			if is(text, d.labels.Until) {
				d.until = i
				return
			}
		}
	}
}

// measure compares the findings with the labels, and returns where they differ.
func (d *labelledDocument) measure(s *subject) (got tally, differ []string) {
	yes, either := append([]string(nil), s.yes(d.labels)...), s.either(d.labels)
	got.wanted = len(yes)
	for i := range d.report.Checks {
		c := &d.report.Checks[i]
		if !strings.Contains(s.rules, "|"+string(c.Rule)+"|") {
			continue
		}
		for j := range c.Findings {
			f := &c.Findings[j]
			if s.cases != "" && !strings.Contains(s.cases, "|"+f.Case+"|") || f.Place.Paragraph > d.until {
				continue
			}
			text := f.Excerpt
			if text == "" && f.Place.Paragraph < len(d.texts) {
				text = d.texts[f.Place.Paragraph]
			}
			switch at, sure := index(yes, text), index(either, text) >= 0; {
			case at >= 0:
				got.found++
				got.right++
				yes = append(yes[:at], yes[at+1:]...)
			case !sure && index(s.yes(d.labels), text) < 0:
				got.found++
				differ = append(differ, fmt.Sprintf("%s: %s: not labelled: %s %s %q", d.labels.File, s.name, f.Severity, f.Case, text))
			}
		}
	}
	for _, text := range yes {
		differ = append(differ, fmt.Sprintf("%s: %s: missed: %q", d.labels.File, s.name, text))
	}
	return got, differ
}

// index returns where a text stands in a list; -1 for nowhere.
func index(list []string, text string) int {
	for i := range list {
		if same(list[i], text) {
			return i
		}
	}
	return -1
}

// same reports whether two texts are the same, or one is the beginning of the other, without
// what is neither a letter nor a digit. The mark or the number of an item may be left out.
func same(a, b string) bool {
	a, b = bare(a), bare(b)
	if a == "" || b == "" {
		return a == b
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || withoutNumber(a) == b || a == withoutNumber(b)
}
