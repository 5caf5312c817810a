package compile

import (
	"bytes"
	"slices"
	"testing"
	"testing/fstest"

	"jourdain/grader/address"
	"jourdain/lessons"
)

// FuzzCompile holds that whatever stands in the files of a course, it is compiled: each fault
// is on a line of its file, the same files have the same faults, and a course without grave
// ones can be read to its end.
func FuzzCompile(f *testing.F) {
	good := goodCourse()
	text := func(name string) []byte { return good[name].Data }
	f.Add(text("course.yaml"), text("first/lesson.yaml"), text("first/fr.md"), text("first/solution.fr.md"), text("glossary.fr.md"))
	f.Add(text("course.yaml"), text("two/lesson.yaml"), text("two/fr.md"), []byte("- a\n\n> b\n"), []byte("---\nlang: fr\n---\n"))
	f.Add([]byte("parts: [*a]\n"), []byte("id: &a [*a]\n"), []byte("---\nlang: fr\nsummary: {a|b}\n---\n\n# A\n\n## B {#brief}\n\n```sort\nask: [\n```\n"), []byte("![a]("), []byte("## A {#gloss-a}\n"))
	f.Fuzz(func(t *testing.T, course, lesson, words, solution, glossary []byte) {
		if len(course)+len(lesson)+len(words)+len(solution)+len(glossary) > 20_000 {
			return
		}
		files := goodCourse()
		for name, body := range map[string][]byte{
			"course.yaml": course, "first/lesson.yaml": lesson, "first/fr.md": words, "first/solution.fr.md": solution, "glossary.fr.md": glossary,
		} {
			files[name] = &fstest.MapFile{Data: body}
		}
		compiled, faults := Course(files)
		for _, fault := range faults {
			file, ok := files[fault.File]
			if !ok {
				continue
			}
			lines := 1 + bytes.Count(file.Data, []byte("\n")) + bytes.Count(file.Data, []byte("\r"))
			if fault.Line < 0 || fault.Line > lines {
				t.Errorf("%s has %d lines", fault, lines)
			}
		}
		if _, again := Course(files); !slices.EqualFunc(faults, again, func(a, b Fault) bool { return a.String() == b.String() }) {
			t.Errorf("%v, then %v", faults, again)
		}
		if len(faults.Grave()) == 0 {
			readToItsEnd(compiled)
		}
	})
}

// readToItsEnd reads what a learner would read.
func readToItsEnd(course *lessons.Course) {
	for _, l := range course.Lessons {
		for _, lang := range l.Languages() {
			for _, w := range l.Works() {
				_ = w.Texts[lang].Starter
			}
			_ = l.Text(address.Polite.In(lang)).Cards() + l.Text(address.Polite.In(lang)).Activities()
		}
	}
}
