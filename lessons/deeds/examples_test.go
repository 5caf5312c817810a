package deeds_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/lessons/deeds"
)

// bad are the examples that a lesson calls bad, as it writes them, by what they are examples
// of. A heading, a link or the words of an image that a lesson warns of must not be right in
// what is handed in.
func bad() map[string]map[string][]string {
	return map[string]map[string][]string{
		"an-outline-that-speaks.fr": {"heading": {
			"Généralités", "Informations", "Suite", "Divers", "Partie 3", "Présentation", "Ce que j’ai fait et appris pendant les dix dernières années",
		}},
		"an-outline-that-speaks.en": {"heading": {
			"General", "Information", "More", "Miscellaneous", "Part 3", "What I have done and learned in the last ten years",
		}},
		"links-and-images.fr": {
			"link": {
				"ici", "cliquez ici", "ce lien", "ce document", "en savoir plus",
				"Pour connaître les jours de collecte des déchets, cliquez sur cette phrase",
			},
			"image": {"Photo", "IMG_2047.jpg"},
		},
		"links-and-images.en": {
			"link": {
				"here", "click here", "this link", "this document", "read more",
				"To find out on which days the bins are collected, click on this sentence",
			},
			"image": {"Photo", "IMG_2047.jpg"},
		},
	}
}

// TestWhatALessonCallsBadFailsItsWork puts each bad example of a lesson into its solution, in
// the place of each heading, link or image.
func TestWhatALessonCallsBadFailsItsWork(t *testing.T) {
	for _, a := range works(t) {
		for kind, examples := range bad()[a.name] {
			source, err := os.ReadFile(filepath.Join("..", "content", a.work.Lesson().ID, a.lang+".md"))
			if err != nil {
				t.Fatal(err)
			}
			for _, example := range examples {
				if !strings.Contains(string(source), example) {
					t.Errorf("%s does not have the example %q", a.name, example)
				}
				for _, format := range formats() {
					a.tryExample(t, kind, example, format)
				}
			}
		}
	}
}

func (a *asked) tryExample(t *testing.T, kind, example string, format document.Format) {
	t.Helper()
	solution := deeds.Parse(a.text.Solution).For(format)
	places := 0
	for i := range solution.Parts {
		done := deeds.Parse(a.text.Solution).For(format)
		if !exampleIn(&done.Parts[i], kind, example) {
			continue
		}
		places++
		file, err := done.File()
		if err != nil {
			t.Fatal(err)
		}
		o, err := deeds.Judge(context.Background(), a.work, a.lang, example, file)
		if err != nil {
			t.Fatal(err)
		}
		if o.Passed {
			t.Errorf("%s, %s: it passes with %q in the place of %q", a.name, format, example, solution.Parts[i].Words)
		}
	}
	if places == 0 {
		t.Errorf("%s, %s: there is no place for the %s %q", a.name, format, kind, example)
	}
}

// exampleIn puts an example in the place of a heading, of the words of a link or of those of
// an image, and reports whether the part is one.
func exampleIn(p *deeds.Part, kind, example string) bool {
	from, to := strings.Index(p.Words, "["), strings.Index(p.Words, "](")
	switch {
	case kind == "heading" && p.Kind == deeds.Heading:
		p.Words = example
		return true
	case kind == "link" && from >= 0 && !strings.Contains(p.Words, "!["), kind == "image" && strings.HasPrefix(p.Words, "!["):
		p.Words = p.Words[:from+1] + example + p.Words[to:]
		return true
	}
	return false
}
