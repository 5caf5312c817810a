package deeds_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/thorough"
	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/lessons/deeds"
	"jourdain/lessons/starter"
)

func formats() []document.Format { return []document.Format{document.ODT, document.Markdown} }

// asked is a work that has a file of ours, in one language.
type asked struct {
	name string
	work *lessons.Work
	lang string
	text *lessons.WorkText
}

// works returns those of the course.
func works(t *testing.T) []asked {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	var list []asked
	for _, l := range course.Lessons {
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				if !w.Own {
					name := strings.Trim(l.ID+"/"+w.ID, "/") + "." + lang
					list = append(list, asked{name: name, work: w, lang: lang, text: w.Texts[lang]})
				}
			}
		}
	}
	return list
}

// same compares what is read, wherever in the file it stands.
func same(a, b *document.Document) string {
	places := cmp.Options{cmpopts.IgnoreFields(document.Place{}, "Line", "Under"), cmpopts.IgnoreUnexported(document.Heading{})}
	return cmp.Diff(a.Blocks, b.Blocks, places) + cmp.Diff(a.Margins, b.Margins, places) + cmp.Diff(a.Meta, b.Meta)
}

func read(t *testing.T, file []byte) *document.Document {
	t.Helper()
	doc, err := grader.Read(context.Background(), "a.md", bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("%v\n%.300s", err, file)
	}
	return doc
}

func written(t *testing.T, format document.Format, source []byte) *document.Document {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, format, source); err != nil {
		t.Fatal(err)
	}
	return read(t, b.Bytes())
}

// A sketch that nothing was done to means what its source means, as a source and as the
// file of each format.
func TestASketchMeansWhatItsSourceMeans(t *testing.T) {
	for _, a := range works(t) {
		for kind, source := range map[string][]byte{"starter": a.text.Starter, "solution": a.text.Solution} {
			sketch := deeds.Parse(source)
			for _, format := range formats() {
				want := written(t, format, source)
				if diff := same(want, written(t, format, sketch.Source())); diff != "" {
					t.Errorf("%s, %s, the source in %s (-want +got):\n%s", a.name, kind, format, diff)
				}
				file, err := sketch.For(format).File()
				if err != nil {
					t.Fatal(err)
				}
				if diff := same(want, read(t, file)); diff != "" {
					t.Errorf("%s, %s, the file in %s (-want +got):\n%s", a.name, kind, format, diff)
				}
			}
		}
	}
}

// Each deed with an object changes the file, and the sketch it is done to stays as it is.
func TestEachDeedChangesTheFile(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of files show nothing more to the race detector")
	}
	done := map[string]bool{}
	all := slices.Concat(deeds.All(), deeds.Pairs(), deeds.Right())
	sources := map[string][]byte{"village": village(t)}
	for _, a := range works(t) {
		// One language does: what a deed is done to is the same in the other.
		if a.lang == "fr" {
			sources[a.name] = a.text.Solution
		}
	}
	for name, source := range sources {
		for _, format := range formats() {
			sketch := deeds.Parse(source).For(format)
			before, err := sketch.File()
			if err != nil {
				t.Fatal(err)
			}
			unchanged := string(sketch.Source())
			for i := range all {
				changed, ok := all[i].Do(sketch)
				if !ok {
					continue
				}
				done[all[i].ID] = true
				after, err := changed.File()
				if err != nil {
					t.Fatal(err)
				}
				if bytes.Equal(before, after) {
					t.Errorf("%s, %s: %s changes nothing", name, format, all[i].ID)
				}
				if string(sketch.Source()) != unchanged {
					t.Fatalf("%s, %s: %s changes the sketch it is done to", name, format, all[i].ID)
				}
			}
		}
	}
	for i := range all {
		if !done[all[i].ID] {
			t.Errorf("%s has no object in any solution", all[i].ID)
		}
	}
}

// village is a source with what no solution of the course has.
func village(t *testing.T) []byte {
	t.Helper()
	source, err := os.ReadFile("testdata/village.md")
	if err != nil {
		t.Fatal(err)
	}
	return source
}

func TestEachDeedHasItsOwnName(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range slices.Concat(deeds.All(), deeds.Pairs(), deeds.Right()) {
		if seen[d.ID] {
			t.Errorf("two deeds are called %s", d.ID)
		}
		seen[d.ID] = true
	}
}

// outcomes counts what deeds came to in one work and format.
func outcomes(t *testing.T, a *asked, format document.Format, list []deeds.Deed, show func(deeds.Outcome) bool) (shown []string, of int) {
	t.Helper()
	all, err := deeds.Try(context.Background(), a.work, a.lang, format, list)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		if show(o) {
			shown = append(shown, strings.TrimSpace(o.Deed+" "+o.First))
		}
	}
	return shown, len(all)
}

// TestTable prints, under -v, the wrong deeds that pass and the right ones that do not. It
// holds nothing: what a work must not let pass is said where works are judged.
func TestTable(t *testing.T) {
	if !testing.Verbose() {
		t.Skip("it only prints a table")
	}
	every := slices.Concat(deeds.All(), deeds.Pairs())
	var lists []string
	t.Logf("%-32s %-8s %16s %16s", "work", "format", "wrong that pass", "right that fail")
	for _, a := range works(t) {
		for _, format := range formats() {
			wrong := deeds.In(a.work, every)
			passed, of := outcomes(t, &a, format, wrong, func(o deeds.Outcome) bool { return o.Passed })
			failed, ofRight := outcomes(t, &a, format, deeds.Right(), func(o deeds.Outcome) bool { return !o.Passed })
			t.Logf("%-32s %-8s %9d of %3d %9d of %3d", a.name, format, len(passed), of, len(failed), ofRight)
			lists = append(lists, fmt.Sprintf("%s, %s\n  pass: %s\n  fail: %s", a.name, format, strings.Join(passed, ", "), strings.Join(failed, ", ")))
		}
	}
	t.Log("which they are\n" + strings.Join(lists, "\n"))
}

// Each deed is said in each language, and nothing else is.
func TestEachDeedIsSaid(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		words, err := deeds.OpenSentences(lang)
		if err != nil {
			t.Fatal(err)
		}
		known := map[string]bool{"in-last-list": true}
		for _, d := range slices.Concat(deeds.All(), deeds.Pairs(), deeds.Right()) {
			known[d.ID] = true
			if said := words.Say(d.ID); said == "" || strings.HasPrefix(said, ", ") || strings.HasSuffix(said, ", ") {
				t.Errorf("%s: %s has no sentence", lang, d.ID)
			}
		}
		for id := range words {
			if !known[id] && !strings.HasPrefix(id, "typed-") {
				t.Errorf("%s: there is no deed called %s", lang, id)
			}
		}
	}
	if _, err := deeds.OpenSentences("xx"); err == nil {
		t.Error("there are sentences in no language")
	}
}

// What a deed types is there in each language, and a document in no language of ours gets English.
func TestWhatADeedTypesIsThereInEachLanguage(t *testing.T) {
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, name := range sources {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`s\.say\("([^"]+)"\)`).FindAllStringSubmatch(string(source), -1) {
			asked["typed-"+m[1]] = true
		}
	}
	if len(asked) < 5 {
		t.Errorf("only %v found in the code: the search does not work", asked)
	}
	for _, lang := range []string{"en", "fr"} {
		words, err := deeds.OpenSentences(lang)
		if err != nil {
			t.Fatal(err)
		}
		for id := range asked {
			if words[id] == "" {
				t.Errorf("%s: %s is missing", lang, id)
			}
		}
		for id := range words {
			if strings.HasPrefix(id, "typed-") && !asked[id] {
				t.Errorf("%s: nothing types %s", lang, id)
			}
		}
	}
	for front, want := range map[string]string{"---\nlang: fr-CA\n---\n": "J’aime", "---\nlang: de\n---\n": "I like", "": "I like"} {
		for _, d := range deeds.All() {
			if d.ID != "paragraph-added" {
				continue
			}
			done, ok := d.Do(deeds.Parse([]byte(front + "# A\n\nB.\n")).For(document.Markdown))
			if !ok || !strings.Contains(string(done.Source()), want) {
				t.Errorf("%q: nobody types %q", front, want)
			}
		}
	}
}

// TestNoWrongDeedPasses is what the comparison with the solution is for: each wrong deed is
// done to each solution, in each language and each format, alone and with another one, and
// none passes. Each right way passes, with all points. One wrong deed of three is done to a work
// unless the long tests are wanted, others to the next.
func TestNoWrongDeedPasses(t *testing.T) {
	if testing.Short() {
		t.Skip("twelve thousand files are graded")
	}
	for i, a := range works(t) {
		for j, format := range formats() {
			every := slices.Concat(thorough.Share(deeds.All(), 3, i+j), thorough.Share(deeds.Pairs(), 8, i+j))
			t.Run(a.name+"_"+string(format), func(t *testing.T) {
				t.Parallel()
				passed, _ := outcomes(t, &a, format, deeds.In(a.work, every), func(o deeds.Outcome) bool { return o.Passed })
				for _, id := range passed {
					t.Errorf("it passes when this was done: %s", id)
				}
				failed, _ := outcomes(t, &a, format, deeds.Right(), func(o deeds.Outcome) bool { return !o.Passed || o.Points != o.Of })
				for _, id := range failed {
					t.Errorf("it does not pass, or not with all points, when this was done: %s", id)
				}
			})
		}
	}
}

// A lesson that allows a deed names one that there is, and says why.
func TestWhatIsAllowedIsKnown(t *testing.T) {
	for _, a := range works(t) {
		for id, reason := range a.work.Allows {
			if !deeds.Known(id) || reason == "" {
				t.Errorf("%s allows %q because %q", a.name, id, reason)
			}
		}
	}
}
