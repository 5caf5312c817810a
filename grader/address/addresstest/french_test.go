package addresstest_test

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/address/addresstest"
)

func TestWrongFindsTheOtherForm(t *testing.T) {
	for _, test := range []struct {
		form  address.Form
		text  string
		wrong bool
	}{
		{address.Polite, "Ouvrez votre document. Vous êtes chez vous.", false},
		{address.Polite, "Ouvrez ton document.", true},
		{address.Polite, "Les têtes, sur le même ton.", false},
		{address.Familiar, "Ouvre ton document. Il y en a assez.", false},
		{address.Familiar, "Enregistrez-le.", true},
		{address.Familiar, "ce que\u00a0vous lis", true},
		{address.Familiar, "Le lieu du rendez-vous, chez Jade", false},
		{address.Familiar, "« Épluchez six carottes. »", false},
		{address.Familiar, "{Ouvrez|Ouvre}", true},
		{address.Polite, "{Ouvrez|Ouvre le livre", true},
		{address.Polite, "{{.A | quote}} {#brief} {a: b}", false},
	} {
		if got := addresstest.Wrong(test.form, test.text, "Épluchez"); (got != "") != test.wrong {
			t.Errorf("%q, %q: %q", test.form, test.text, got)
		}
	}
}
