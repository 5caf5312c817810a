package lessons_test

import (
	"slices"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// What a brief asks for is what passes: a solution in which one step was not done fails by
// the rule of that step.
func TestEachStepOfABriefIsAskedFor(t *testing.T) {
	tests := []struct {
		name, lesson, work string
		format             document.Format
		change             func(string) string
		fails              rule.ID
	}{
		{"the steps have bullets", "lists", "", document.ODT, numbersToBullets, "real-list"},
		{"the steps have bullets", "lists", "", document.Markdown, numbersToBullets, "real-list"},
		{"a bullet stays in an item", "lists", "", document.ODT, replacing("- 250", "- • 250"), "real-list"},
		{"a number stays in a step", "lists", "", document.Markdown, replacing("2. Stir", "2. (2) Stir"), "real-list"},
		{"nothing is aligned on the right", "spacing-and-alignment", "", document.ODT, replacing(": right space", ": space"), "paragraph-settings"},
		{"no first line has an indent", "spacing-and-alignment", "", document.ODT, replacing("indent=14 ", ""), "paragraph-settings"},
		{"no word is in bold", "emphasis-and-quotations", "", document.Markdown, replacing("**", ""), "emphasis"},
		{"a whole sentence is in bold", "emphasis-and-quotations", "", document.ODT, replacing("back**, because we cannot buy new ones each year.", "back, because we cannot buy new ones each year.**"), "emphasis"},
		{"a part is a level too deep", "emphasis-and-quotations", "", document.ODT, replacing("## The next", "### The next"), "required-outline"},
		{"what someone said is a paragraph without marks", "emphasis-and-quotations", "", document.ODT, replacing("> “In my day", "In my day"), "quotation"},
		{"nobody is the author", "ready-to-share", "repair", document.ODT, replacing("author: Joan Pratt\n", ""), "document-author"},
		{"nobody is the author", "ready-to-share", "repair", document.Markdown, replacing("author: Joan Pratt\n", ""), "document-author"},
		{
			"an entry of the contents keeps its number", "numbers-and-contents", "", document.ODT,
			replacing("[TOC]", "<!-- toc -->\n- [1. Getting there](#getting-there)\n- [Where we sleep](#where-we-sleep)\n- [What to pack](#what-to-pack)\n- [Day by day](#day-by-day)\n- [Who to call](#who-to-call)\n<!-- tocstop -->"), "contents-up-to-date",
		},
	}
	for _, tt := range tests {
		t.Run(tt.lesson+" "+tt.name+" "+string(tt.format), func(t *testing.T) {
			w := own(t).Lesson(tt.lesson).Work(tt.work)
			solution := string(w.Texts["en"].Solution)
			changed := tt.change(solution)
			if changed == solution {
				t.Fatal("the change changes nothing")
			}
			if failed := unmet(grade(t, w, "en", tt.format, []byte(changed))); !slices.Contains(failed, tt.fails) {
				t.Errorf("it fails by %q, and not by %s", failed, tt.fails)
			}
		})
	}
}

func replacing(before, after string) func(string) string {
	return func(source string) string { return strings.ReplaceAll(source, before, after) }
}

func numbersToBullets(source string) string {
	for _, number := range []string{"1. ", "2. ", "3. ", "4. ", "5. ", "6. "} {
		source = strings.ReplaceAll(source, "\n"+number, "\n- ")
	}
	return source
}

// A document of one's own is long, and none of the exercises in any language.
func TestTheExerciseIsNoDocumentOfOnesOwn(t *testing.T) {
	lesson := own(t).Lesson("ready-to-share")
	exercise, mine := lesson.Work("repair"), lesson.Work("own")
	for _, lang := range lesson.Languages() {
		r := grade(t, mine, "en", document.ODT, exercise.Texts[lang].Solution)
		if !slices.Contains(unmet(r), "own-document") {
			t.Errorf("%s: the exercise passes as a document of one's own", lang)
		}
	}
	long := "# Bees\n\n## Spring\n\n" + strings.Repeat("The bees came out of the hive, and flew to the plum trees. ", 40) + "\n\n## Summer\n\nThey stayed.\n"
	if failed := unmet(grade(t, mine, "en", document.Markdown, []byte(long))); slices.Contains(failed, "own-document") {
		t.Error("a long document of one's own is not taken")
	}
}
