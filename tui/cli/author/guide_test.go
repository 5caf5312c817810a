package author

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"jourdain/grader/address"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/lessons/activity"
	"jourdain/lessons/check"
	"jourdain/lessons/draft"
)

// guides are the guides for authors, by language.
func guides() map[string]string { return map[string]string{"en": "authors.md", "fr": "auteurs.md"} }

// example is a block of a guide.
type example struct{ kind, body string }

// block is a block of code in a guide.
var block = regexp.MustCompile("(?ms)^```([a-z]+)\n(.*?)^```$")

func examples(t *testing.T, file string) []example {
	t.Helper()
	guide, err := os.ReadFile(filepath.Join("../../../docs", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	for _, m := range block.FindAllStringSubmatch(string(guide), -1) {
		all = append(all, example{m[1], m[2]})
	}
	return all
}

// in returns the first example that begins with a word.
func in(t *testing.T, all []example, word string) string {
	t.Helper()
	i := slices.IndexFunc(all, func(e example) bool { return strings.HasPrefix(e.body, word) })
	if i < 0 {
		t.Fatalf("no example begins with %q", word)
	}
	return all[i].body
}

// What the guides show is a lesson that can be played, made of all that they show: its beginning, two
// columns, the six kinds of exercise, and what the document must meet. Nothing is said of it.
func TestTheExamplesOfTheGuidesAreALesson(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a small course shows the race detector as much")
	}
	kinds := activity.Kinds()
	files := fstest.MapFS{}
	asked := map[string]string{} // lesson.yaml as each guide has it
	for lang, file := range guides() {
		all := examples(t, file)
		lesson, err := draft.Lesson("my-garden", lang)
		if err != nil {
			t.Fatal(err)
		}
		course, err := draft.Course("my-garden", lang)
		if err != nil {
			t.Fatal(err)
		}
		for name, body := range course {
			files[name] = &fstest.MapFile{Data: body}
		}
		for _, name := range []string{"starter." + lang + ".md", "solution." + lang + ".md"} {
			files["my-garden/"+name] = &fstest.MapFile{Data: lesson[name]}
		}
		var text strings.Builder
		fmt.Fprintf(&text, "---\n%s---\n\n# A\n\n## B\n\n```compare\n%s```\n\n", in(t, all, "lang: "), in(t, all, "left:"))
		var shown []activity.Kind
		for _, e := range all {
			if kind := activity.Kind(e.kind); slices.Contains(kinds, kind) {
				shown = append(shown, kind)
				fmt.Fprintf(&text, "## C %d\n\n```%s\n%s```\n\n", len(shown), e.kind, e.body)
				playExample(t, file, kind, e.body)
			}
		}
		if !slices.Equal(shown, kinds) {
			t.Errorf("%s shows %v, and there are %v", file, shown, kinds)
		}
		text.WriteString("## D {#brief}\n\nE.\n")
		files["my-garden/"+lang+".md"] = &fstest.MapFile{Data: []byte(text.String())}
		source := regexp.MustCompile(`(?m)^id: .*$`).ReplaceAllString(in(t, all, "id: "), "id: my-garden")
		asked[lang] = source + in(t, all, "allow:")
		for _, written := range []string{in(t, all, "model: "), "model: corrected.odt\nchecks:\n" + in(t, all, "    - rule: ")} {
			if _, asked, faults := rubric.Read([]byte(written), rubric.Asked{Lang: lang}); asked == nil {
				t.Errorf("%s: %v in\n%s", file, faults.Faults, written)
			}
		}
	}
	for lang, source := range asked {
		files["my-garden/lesson.yaml"] = &fstest.MapFile{Data: []byte(source)}
		_, faults, err := check.Course(context.Background(), files, check.Options{Height: cardHeight(), Deeds: true})
		if err != nil {
			t.Fatal(err)
		}
		en := speaking(t, "en")
		for i := range faults {
			if f := &faults[i]; !f.Warning || f.Mistake != check.ErrUnexplained { // the guide explains its words itself
				t.Error(guides()[lang], en.Line("", f))
			}
		}
	}
}

// playExample plays an example: its right answer is taken, and what is one step beside it is not.
func playExample(t *testing.T, file string, kind activity.Kind, body string) {
	t.Helper()
	a, err := activity.Parse(kind, []byte(body))
	if err != nil {
		t.Errorf("%s, %s: %v", file, kind, err)
		return
	}
	right := solved(t, a)
	if right == nil {
		t.Errorf("%s, %s: no answer is right", file, kind)
		return
	}
	for row := range a.Rows(right) {
		for option := range a.Options(right, row) {
			beside := a.Apply(right, row, option)
			if !slices.Equal(beside, right) && wrong(t, a, beside) == 0 {
				t.Errorf("%s, %s: %v is right, and so is %v", file, kind, right, beside)
			}
		}
	}
}

// solved finds the right answer as somebody does who tries everything, the nearest first.
func solved(t *testing.T, a activity.Activity) activity.Answer {
	t.Helper()
	const most = 5_000
	queue, seen := []activity.Answer{a.Start()}, map[string]bool{}
	for tried := 0; len(queue) > 0 && tried < most; tried++ {
		slices.SortStableFunc(queue, func(x, y activity.Answer) int { return wrong(t, a, x) - wrong(t, a, y) })
		answer := queue[0]
		queue = queue[1:]
		if wrong(t, a, answer) == 0 {
			return answer
		}
		for row := range a.Rows(answer) {
			for option := range a.Options(answer, row) {
				next := a.Apply(answer, row, option)
				if key := fmt.Sprint(next); !seen[key] {
					seen[key] = true
					queue = append(queue, next)
				}
			}
		}
	}
	return nil
}

// book has the words of the rules.
var book = sync.OnceValue(func() *page.Book {
	b, err := rules.Book(address.Polite.In("en"))
	if err != nil {
		panic(err) // a test of the rules says why
	}
	return b
})

// wrong returns how much of an answer is wrong; 0 for a right one.
func wrong(t *testing.T, a activity.Activity, answer activity.Answer) int {
	t.Helper()
	verdict, err := a.Judge(t.Context(), answer, book())
	if err != nil {
		t.Fatal(err)
	}
	if verdict.Right {
		return 0
	}
	n := 1
	for _, reason := range verdict.Reasons {
		if !reason.Right {
			n++
		}
	}
	return n
}
