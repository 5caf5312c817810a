package tui

import (
	"testing"

	"jourdain/lessons/compile"
	"jourdain/tui/screen"
)

// What the brief of a lesson leads to is what the lesson asks for: no work on the words, the
// places or the marks of a text leads to making a line a heading.
func TestTheBriefLeadsToWhatTheLessonTeaches(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	for lesson, title := range map[string]string{
		"invisible-marks": "Montrer les signes, et enlever ceux de trop", "levels": "Changer le niveau d’un titre",
		"an-outline-that-speaks": "Récrire un titre", "moving-sections": "Déplacer une partie",
	} {
		p := newPlayerOf(t, course, "fr", 80, 24)
		p.visit(screen.BriefScreen, lesson, "")
		p.choose("Comment faire, pas à pas")
		p.wantTitle(title)
	}
	for lesson, titles := range map[string][]string{
		"styles":           {"Effacer une mise en forme faite à la main", "Faire d’une ligne un titre", "Marquer une citation", "Changer un style"},
		"links-and-images": {"Donner un nom à un lien", "Donner à une image un texte qui la remplace"},
	} {
		p := newPlayerOf(t, course, "fr", 80, 24)
		p.visit(screen.BriefScreen, lesson, "")
		p.choose("Comment faire, pas à pas")
		for _, title := range titles {
			p.wantSees(title)
		}
	}
}

// The first lesson asks for the learner's program, where their own document is shown, with all
// programs in sight; who has told is not asked again.
func TestTheFirstLessonAsksForTheProgram(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	for lang, question := range map[string]string{"fr": "Avec quel logiciel écrivez-vous\u00a0?", "en": "Which program do you write with?"} {
		p := newPlayerOf(t, course, lang, 80, 24)
		p.visit(screen.BriefScreen, "four-faces", "")
		for _, name := range []string{question, "LibreOffice Writer", "Microsoft Word", "Google Docs", "ONLYOFFICE", "Markdown"} {
			p.wantSees(name)
		}
		p.choose("ONLYOFFICE")
		p.wantSees(map[string]string{"fr": "Je m’en souviens\u00a0: ONLYOFFICE", "en": "I will remember: ONLYOFFICE"}[lang])
		if tool := p.app.session.Env().Settings.Tool; tool != "onlyoffice" {
			t.Errorf("the learner's tool is %q", tool)
		}
		if p.sees(question) {
			t.Errorf("the program is asked for once more:\n%s", p.screen())
		}
	}
}
