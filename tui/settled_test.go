package tui

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/screen"
)

// What is settled is quoted as it stands now: the end of a line that was cut is gone.
func TestWhatIsSettledIsQuotedAsItStands(t *testing.T) {
	for lang, test := range map[string]struct{ begins, ends, says string }{
		"fr": {"Nous avons besoin", "vous serez.", "« Nous avons besoin de vous pour le goûter. Chacun peut apporter un gâteau, une… » : c’est réglé."},
		"en": {"From the first", "and the shops.", "“From the first of May the Number 12 bus will no longer stop at the crossroads.…”: that is settled."},
	} {
		p := newPlayerOf(t, ownCourse(t), lang, 80, 24)
		content := string(ownCourse(t).Lesson("the-paragraph").Work("").Text(address.Polite.In(lang)).Starter)
		p.handInWork("the-paragraph", "", content)
		before, rest, _ := strings.Cut(content, test.begins)
		cut, after, _ := strings.Cut(rest, test.ends)
		p.write("document.md", before+test.begins+strings.ReplaceAll(cut, "\n\n", " ")+test.ends+after)
		p.send(screen.Chosen{ID: "again"})
		p.wantSees(test.says)
	}
}

// Help says what the star means that stands at the lines of a document, and only where it stands.
func TestHelpSaysWhatTheStarMeans(t *testing.T) {
	for lang, says := range map[string]string{"fr": "l’étoile * marque les lignes dont parle le point choisi", "en": "the star * stands at the lines that the chosen point is about"} {
		p := newPlayerOf(t, ownCourse(t), lang, 80, 24)
		p.press("?")
		if p.sees(says) {
			t.Errorf("%s: there is no star:\n%s", lang, p.screen())
		}
		p.press("esc")
		p.handInWork("the-paragraph", "", string(ownCourse(t).Lesson("the-paragraph").Work("").Text(address.Polite.In(lang)).Starter))
		p.wantSees("* ")
		p.press("?", "pgdown", "pgdown")
		p.wantSees(says)
	}
}
