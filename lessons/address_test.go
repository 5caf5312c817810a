package lessons_test

import (
	"io/fs"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/address/addresstest"
	"jourdain/lessons/content"
)

// samples are said by documents that a lesson shows: a letter to strangers, a recipe, a notice, a page
// of a club. They say what they say, however the tutor addresses the learner.
func samples() []string {
	return []string{
		// a guide for people who look for work
		"Arrivez dix minutes", "Mettez votre dernier emploi", "Commencez par «", "Posez, vous aussi,", "Signez à la main", "Notez la veille",
		// notices, letters and newsletters
		"aissez pas sortir", "AISSEZ PAS SORTIR", "liquez ici", "cliquez [ici]", "suivez [ce lien]", "cliquez sur cette phrase", "Dans votre sac, mettez",
		"Pouvez-vous le réparer", "Pourriez-vous envoyer", "Merci de votre aide",
		// a recipe and a book about the garden
		"Épluchez", "Coupez les poireaux", "Plantez-les", "Arrosez", "Paillez", "Taillez", "Cueillez",
	}
}

// The texts of our course keep to one form of address, in each lesson, in the glossary
// and in the list of the lessons.
func TestOurCourseKeepsToTheFormOfAddress(t *testing.T) {
	names, err := fs.Glob(content.Files, "*/fr.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d lessons, %v", len(names), err)
	}
	for _, name := range append(names, "glossary.fr.md", "course.yaml") {
		source, err := fs.ReadFile(content.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		if name != "course.yaml" && !address.Has(string(source)) {
			t.Errorf("%s has no form of address", name)
		}
		for _, form := range []address.Form{address.Polite, address.Familiar} {
			if wrong := addresstest.Wrong(form, form.Say(string(source)), samples()...); wrong != "" {
				t.Errorf("%s, form %q: %s", name, form, wrong)
			}
		}
	}
	for _, file := range []string{"*/starter*.md", "*/solution*.md", "*/en.md", "glossary.en.md"} {
		names, err := fs.Glob(content.Files, file)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %d files, %v", file, len(names), err)
		}
		for _, name := range names {
			if source, err := fs.ReadFile(content.Files, name); err != nil || address.Has(string(source)) {
				t.Errorf("%s is a document or English, and has forms of address, %v", name, err)
			}
		}
	}
}

// The two forms of a lesson have the same steps, in the same lines; a language with one form
// has one text.
func TestBothFormsHaveTheSameSteps(t *testing.T) {
	for _, l := range own(t).Lessons {
		polite := l.Text(address.Polite.In("fr"))
		familiar := l.Text(address.Familiar.In("fr"))
		if l.Text(address.Polite.In("fr")) != polite || familiar == polite || familiar != l.Text(address.Familiar.In("fr")) {
			t.Errorf("%s: the forms are not two texts", l.ID)
		}
		if en := l.Text(address.Polite.In("en")); l.Text(address.Familiar.In("en")) != en {
			t.Errorf("%s: the English text has two forms", l.ID)
		}
		if len(familiar.Steps) != len(polite.Steps) {
			t.Fatalf("%s: %d steps, %d in the familiar form", l.ID, len(polite.Steps), len(familiar.Steps))
		}
		for i := range polite.Steps {
			a, b := &polite.Steps[i], &familiar.Steps[i]
			if a.Line != b.Line || (a.Activity == nil) != (b.Activity == nil) || a.Activity != nil && a.Activity.Kind() != b.Activity.Kind() {
				t.Errorf("%s:%d: another step in the familiar form", l.ID, a.Line)
			}
		}
		for _, w := range l.Works() {
			brief := w.Text(address.Familiar.In("fr")).Brief
			if brief == w.Text(address.Polite.In("fr")).Brief || len(brief.Pieces) != len(w.Texts["fr"].Brief.Pieces) {
				t.Errorf("%s, %s: no brief in the familiar form", l.ID, w.ID)
			}
		}
	}
}
