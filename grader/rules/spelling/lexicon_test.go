package spelling_test

import (
	"testing"

	"jourdain/grader/rules/spelling"
)

// A lexicon knows what a comparison with each of its texts would.
func TestLexicon(t *testing.T) {
	texts := []string{"Sommaire", "Plan", "Œuvre", "目次", "Table des matières"}
	lexicon := spelling.NewLexicon[bool]()
	lexicon.Add(true, texts...)
	for _, text := range []string{
		"Sommaire", "  SOMMAIRE :", "s o m m a i r e", "Sommaires", "Somme", "Plan", "plan…", "Plans", "Pla", "œuvre", "oeuvre", "Œuf",
		"目次", "目", "Table des matières", "Table « des » matieres.", "Table des matières du livre", "", ".",
	} {
		want := false
		for _, known := range texts {
			want = want || spelling.Fold(text) == spelling.Fold(known)
		}
		if got := lexicon.Of(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	for text, want := range map[string]bool{"Table des matières du livre": true, "Plan du livre": true, "Table du livre": false, "Pl": false} {
		if got := lexicon.Begins(text); got != want {
			t.Errorf("%q begins so: %v", text, got)
		}
	}
}
