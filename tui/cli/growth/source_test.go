//go:build unix

package growth_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// rubricThings are rubrics.
func rubricThings() []thing {
	after := func(head string, piece func(i int) string) func(int) string {
		return func(n int) string { return head + each(piece)(n) }
	}
	const outline = "checks:\n  - rule: required-outline\n    points: 1\n    outline:\n      any:\n"
	return []thing{
		{"checks", 500, after("checks:\n", same("  - {rule: link-text, points: 1}\n"))},
		{"checks of one rule each on lines", 500, after("checks:\n", same("  - rule: link-text\n    points: 1\n"))},
		{"checks of no rule", 500, after("checks:\n", func(i int) string { return fmt.Sprintf("  - {rule: r%d, points: 1}\n", i) })},
		{"keys that are not known", 500, after("checks: []\n", func(i int) string { return fmt.Sprintf("k%d: a\n", i) })},
		{"the same key", 500, after("checks: []\n", same("title: either\n"))},
		{"an outline", 1000, after(outline, func(i int) string { return fmt.Sprintf("        - Le pré %d\n", i) })},
		{"an outline in quotes", 1000, after(outline, func(i int) string { return fmt.Sprintf("        - \"Le pré %d\"\n", i) })},
		{"an outline in brackets", 1000, func(n int) string {
			return outline[:len(outline)-1] + " [" + each(func(i int) string { return fmt.Sprintf("Le pré %d, ", i) })(n) + "a]\n"
		}},
		{"parts of an outline", 500, after(outline, func(i int) string { return fmt.Sprintf("        - Le pré %d:\n            - Le mur %d\n", i, i) })},
		{"outlines of one language each", 200, after("checks:\n  - rule: required-outline\n    outline:\n", func(i int) string { return fmt.Sprintf("      l%d: [a]\n", i) })},
		{"words to keep", 500, after("checks:\n  - rule: kept-text\n    text:\n", func(i int) string { return fmt.Sprintf("      - Le pré %d\n", i) })},
		{"brackets", 1000, func(n int) string { return "checks: " + nest(n, "[", "", "]") + "\n" }},
		{"open brackets", 1000, func(n int) string { return "checks: " + strings.Repeat("[", n) + "\n" }},
		{"braces", 1000, func(n int) string { return "checks: " + nest(n, "{a: ", "b", "}") + "\n" }},
		{"lists in each other", 1000, func(n int) string { return "checks:\n  " + strings.Repeat("- ", n) + "a\n" }},
		{"keys in each other", 100, each(func(i int) string { return strings.Repeat(" ", i) + "a:\n" })},
		{"aliases", 500, after("checks: &a []\n", func(i int) string { return fmt.Sprintf("k%d: *a\n", i) })},
		{"aliases of aliases", 4, func(n int) string {
			return "a0: &a0 [b, b, b, b, b, b, b, b]\n" + each(func(i int) string {
				return fmt.Sprintf("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n", i+1, i+1, i, i, i, i, i, i, i, i)
			})(n) + "checks: *a" + fmt.Sprint(n) + "\n"
		}},
		{"keys that are merged", 100, after("a: &a {b: c}\n", same("d: {<<: *a}\n"))},
		{"anchors", 500, after("checks: []\n", func(i int) string { return fmt.Sprintf("k%d: &a%d b\n", i, i) })},
		{"tags", 500, after("checks: []\n", same("title: !a b\n"))},
		{"remarks", 5000, after("checks: []\n", same("# a\n"))},
		{"documents", 1000, after("checks: []\n", same("---\na: b\n"))},
		{"tabs", 1000, after("checks: []\n", same("\ta: b\n"))},
		{"open quotes", 1000, after("checks: []\n", same("a: \"b\n"))},
		{"quotes", 1000, after("checks: []\n", same("a: 'b' 'c'\n"))},
		{"colons", 1000, after("checks: []\n", same("a: b: c\n"))},
		{"a long text", 5000, after("title: |\n", same("  un mot\n"))},
		{"a long folded text", 5000, after("title: >\n", same("  un mot\n\n"))},
		{"a long word", 5000, after("title: ", same("un mot "))},
		{"spaces", 5000, after("title: ", same("        "))},
		{"empty lines", 5000, after("title: either\n", same("\n"))},
		{"returns", 5000, after("title: either\n", same("\r"))},
		{"colons without a space", 5000, after("title: ", same("a:"))},
		{"percents", 1000, same("")},
		{"directives", 1000, each(same("%YAML 1.2\n"))},
		{"points", 1000, after("checks:\n  - {rule: link-text, points: ", same("9"))},
	}
}

// BenchmarkRubrics judges a small document by each kind of rubric.
func BenchmarkRubrics(b *testing.B) {
	for _, t := range rubricThings() {
		b.Run(strings.ReplaceAll(t.name, " ", "-"), func(b *testing.B) {
			grow(b, t.n, func(folder string, n int) []string {
				put(b, folder, "rubric.yaml", t.make(n))
				put(b, folder, "a.md", "# Le pré 1\n\nOn sème en mars.\n")
				return []string{"grade", "--rubric", "rubric.yaml", "a.md"}
			})
		})
	}
}

// lessonFile is a file of a lesson, and what it is to be.
type lessonFile struct {
	name, file string
	n          int
	make       func(n int) string
}

func lessonFiles() []lessonFile {
	const lesson = "looking-or-being/"
	prose := each(func(i int) string { return fmt.Sprintf("## Le pré %d\n\nOn sème %d fois.\n\n", i, i) })
	return []lessonFile{
		{"a long start", lesson + "starter.en.md", 200, prose},
		{"a long solution", lesson + "solution.en.md", 50, prose},
		{"a solution of one long text", lesson + "solution.en.md", 500, many("un mot ")},
		{"a solution of open links", lesson + "solution.en.md", 1000, many("![a](")},
		{"a start of open links", lesson + "starter.en.md", 1000, many("![a](")},
		{"a start of brackets", lesson + "starter.en.md", 1000, many("[")},
		{"a start of quotations in each other", lesson + "starter.en.md", 1000, many(">")},
		{"a start of lists in each other", lesson + "starter.en.md", 1000, many("- ")},
		{"cards", lesson + "en.md", 200, func(n int) string { return "---\ntitle: A\nsummary: B\n---\n\n" + prose(n) }},
		{"cards of open links", lesson + "en.md", 1000, func(n int) string { return "---\ntitle: A\nsummary: B\n---\n\n## A\n\n" + strings.Repeat("![a](", n) }},
		{"cards of quotations in each other", lesson + "en.md", 1000, func(n int) string { return "---\ntitle: A\nsummary: B\n---\n\n## A\n\n" + strings.Repeat(">", n) }},
		{"practices", lesson + "en.md", 100, func(n int) string {
			return "---\ntitle: A\nsummary: B\n---\n\n" + each(func(i int) string {
				return fmt.Sprintf("## Le pré %d\n\n```choose\nask: a\noptions:\n  - {text: a, why: b, right: true}\n  - {text: c, why: d}\nhint: e\n```\n\n", i)
			})(n)
		}},
		{"a practice of brackets", lesson + "en.md", 1000, func(n int) string {
			return "---\ntitle: A\nsummary: B\n---\n\n## A\n\n```choose\nask: " + strings.Repeat("[", n) + "\n```\n"
		}},
		{"a practice of many options", lesson + "en.md", 500, func(n int) string {
			return "---\ntitle: A\nsummary: B\n---\n\n## A\n\n```choose\nask: a\noptions:\n" + strings.Repeat("  - {text: a, why: b}\n", n) + "hint: e\n```\n"
		}},
		{"front matter of brackets", lesson + "en.md", 1000, func(n int) string { return "---\ntitle: " + strings.Repeat("[", n) + "\n---\n" }},
		{"checks of a lesson", lesson + "lesson.yaml", 500, func(n int) string {
			return "id: looking-or-being\nminutes: 12\nfile: {fr: a, en: b}\nsubmit:\n  title: either\n  checks:\n" + strings.Repeat("    - {rule: link-text, points: 1}\n", n)
		}},
		{"a lesson of brackets", lesson + "lesson.yaml", 1000, func(n int) string { return "id: " + strings.Repeat("[", n) + "\n" }},
		{"lessons of a course", "course.yaml", 500, func(n int) string {
			return "parts:\n  - id: a\n    title: {fr: A, en: A}\n    lessons: [looking-or-being" + each(func(i int) string { return fmt.Sprintf(", l%d", i) })(n) + "]\n"
		}},
		{"parts of a course", "course.yaml", 500, each(func(i int) string {
			if i == 0 {
				return "parts:\n"
			}
			return fmt.Sprintf("  - {id: p%d, title: {fr: A, en: A}, lessons: []}\n", i)
		})},
		{"a course of brackets", "course.yaml", 1000, func(n int) string { return "parts: " + strings.Repeat("[", n) + "\n" }},
		{"a glossary", "glossary.en.md", 500, func(n int) string { return "---\nlang: en\n---\n\n" + prose(n) }},
	}
}

// BenchmarkLessons checks a course of one lesson of which one file is large, and makes a
// lesson of one's own in it.
func BenchmarkLessons(b *testing.B) {
	for command, arguments := range map[string][]string{"check": {"lessons", "check", "course"}, "new": {"lessons", "new", "mine", "course"}} {
		for _, t := range lessonFiles() {
			b.Run(command+"/"+strings.ReplaceAll(t.name, " ", "-"), func(b *testing.B) {
				grow(b, t.n, func(folder string, n int) []string {
					course := filepath.Join(folder, "course")
					if err := os.RemoveAll(course); err != nil {
						b.Fatal(err)
					}
					if err := os.CopyFS(filepath.Join(course, "looking-or-being"), os.DirFS("../../../lessons/content/looking-or-being")); err != nil {
						b.Fatal(err)
					}
					put(b, course, "course.yaml", "parts:\n  - id: a\n    title: {fr: A, en: A}\n    lessons: [looking-or-being]\n")
					put(b, course, filepath.FromSlash(t.file), t.make(n))
					return arguments
				})
			})
		}
	}
}
