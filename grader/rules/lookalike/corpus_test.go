package lookalike_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// What the finder must reach on the corpus, in hundredths.
const (
	minRecall    = 95
	minPrecision = 80
)

// TestCorpusLookalikes holds the finder against documents whose look-alikes a person
// has named beforehand; see testdata/corpus/README.md. Run it with -v for the table. Where
// the two differ stands in differences.txt: a new difference is a fault, and one that is
// gone is taken off the list.
func TestCorpusLookalikes(t *testing.T) {
	docs := corpus(t, "testdata/corpus")
	all := &tally{}
	rows := map[string]*tally{}
	var differences []string
	for i := range docs {
		d := &docs[i]
		one, differ := d.judge(t)
		differences = append(differences, differ...)
		all.add(one)
		for _, row := range []string{d.format, d.lang, d.half, d.format + " " + d.lang} {
			if rows[row] == nil {
				rows[row] = &tally{}
			}
			rows[row].add(one)
		}
	}
	rows["MD036, markdown"] = markdownlint(t, docs)
	t.Log("\n" + header + all.row("all"))
	for _, row := range []string{"odt", "markdown", "MD036, markdown", "fr", "en", "odt fr", "odt en", "markdown fr", "markdown en", "tuned", "held-out", "fresh", "second attack", "third attack", "third attack, held-out"} {
		t.Log(rows[row].row(row))
	}
	if diff := cmp.Diff(written(t, "testdata/corpus/differences.txt"), differences); diff != "" {
		t.Errorf("where the finder and the labels differ, and what is certain (-written +now):\n%s", diff)
	}
	if all.errors > 0 {
		t.Errorf("%d certain findings are wrong: a guess is never an error", all.errors)
	}
	if got := all.recall(); got < minRecall {
		t.Errorf("recall %.1f %%, under %d %%", got, minRecall)
	}
	if got := all.precision(); got < minPrecision {
		t.Errorf("precision %.1f %%, under %d %%", got, minPrecision)
	}
}

// labelled is a document, and what a person says of its lines.
type labelled struct {
	name, format, lang, half string
	source                   []byte
	headings, either         map[string]int // how often each text stands there
}

// corpus reads the labels, and the documents that they are about.
func corpus(t *testing.T, folder string) []labelled {
	t.Helper()
	var docs []labelled
	for _, format := range []string{"odt", "markdown"} {
		archive, err := txtar.ParseFile(filepath.Join(folder, format+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			head, source, ok := bytes.Cut(f.Data, []byte("====\n"))
			if !ok {
				t.Fatalf("%s has no labels", f.Name)
			}
			d := labelled{name: f.Name, format: format, source: source, headings: map[string]int{}, either: map[string]int{}}
			d.lang = strings.Split(f.Name, ".")[1]
			d.label(t, string(head))
			if format == "odt" {
				if d.source, err = os.ReadFile(filepath.Join(folder, f.Name)); err != nil {
					t.Fatal(err)
				}
			}
			docs = append(docs, d)
		}
	}
	return docs
}

func (d *labelled) label(t *testing.T, head string) {
	t.Helper()
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		text, _, _ := strings.Cut(value, " | ")
		switch key {
		case "half":
			d.half = value
		case "heading":
			d.headings[text]++
		case "either":
			d.either[text]++
		case "made":
		default:
			t.Fatalf("%s: %q is no label", d.name, line)
		}
	}
}

// written returns the lines of a file, without its comments.
func written(t *testing.T, name string) []string {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for line := range strings.Lines(string(source)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			list = append(list, line)
		}
	}
	return list
}

// judge runs the rule, as it runs when no outline is asked for, on one document. It returns
// where the labels say something else, and what is certain.
func (d *labelled) judge(t *testing.T) (tally, []string) {
	t.Helper()
	doc, err := grader.Read(t.Context(), d.name, bytes.NewReader(d.source), int64(len(d.source)))
	if err != nil {
		t.Fatalf("%s: %v", d.name, err)
	}
	pass := rule.NewPass(reading.Of(doc), rule.Setting{Title: rule.EitherTitle})
	rules.NoLookalikeHeading.Run(pass)
	findings, _ := pass.Result()
	check := d.checker()
	var differ []string
	note := func(what, text string) { differ = append(differ, fmt.Sprintf("%s: %s: %q", d.name, what, text)) }
	for _, f := range findings {
		sure := f.Severity == rule.Error
		if wrong := check.see(f.Excerpt, sure); wrong != "" {
			note(wrong, f.Excerpt)
		} else if sure {
			note("certain", f.Excerpt)
		}
	}
	for _, text := range slices.Sorted(maps.Keys(check.left)) {
		if check.left[text] > 0 {
			note("missed", text)
		}
	}
	return check.tally, differ
}

// checker compares what was found in a document with its labels.
type checker struct {
	tally
	left, either map[string]int
}

func (d *labelled) checker() *checker {
	c := &checker{left: map[string]int{}, either: d.either}
	c.documents = 1
	for text, n := range d.headings {
		c.left[text] = n
		c.headings += n
	}
	return c
}

// see counts a line that was found, and says what is wrong with it; "" for nothing.
func (c *checker) see(text string, sure bool) string {
	switch {
	case c.left[text] > 0:
		c.left[text]--
		c.found++
		if sure {
			c.certain++
		}
	case c.either[text] > 0 && !sure:
	case sure:
		c.errors++
		return "WRONG ERROR"
	default:
		c.reviews++
		return "wrong review"
	}
	return ""
}

// markdownlint counts what that program finds in the Markdown half.
func markdownlint(t *testing.T, docs []labelled) *tally {
	t.Helper()
	recorded, err := os.ReadFile("testdata/corpus/md036.txt")
	if err != nil {
		t.Fatal(err)
	}
	sum := &tally{}
	for i := range docs {
		if docs[i].format != "markdown" {
			continue
		}
		check := docs[i].checker()
		for line := range strings.Lines(string(recorded)) {
			if place, text, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && strings.HasPrefix(place, docs[i].name+":") {
				check.see(text, false)
			}
		}
		sum.add(check.tally)
	}
	return sum
}

// tally counts documents, the headings in disguise in them, and what was found.
type tally struct{ documents, headings, found, certain, reviews, errors int }

func (t *tally) add(o tally) {
	t.documents += o.documents
	t.headings += o.headings
	t.found += o.found
	t.certain += o.certain
	t.reviews += o.reviews
	t.errors += o.errors
}

func (t *tally) recall() float64 { return hundredths(t.found, t.headings) }

func (t *tally) precision() float64 { return hundredths(t.found, t.found+t.reviews+t.errors) }

func hundredths(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

const header = "                  docs  headings  found  certain  wrong reviews  wrong errors  precision  recall\n"

func (t *tally) row(name string) string {
	return fmt.Sprintf("%-16s %5d %9d %6d %8d %14d %13d %9.1f%% %6.1f%%",
		name, t.documents, t.headings, t.found, t.certain, t.reviews, t.errors, t.precision(), t.recall())
}
