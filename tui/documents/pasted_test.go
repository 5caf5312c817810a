package documents

import "testing"

func TestATextIsNoAddress(t *testing.T) {
	for _, text := range []string{
		"# Recettes", "  ## Oui/non", "# Recettes\n\nDu riz.", "Recettes\nDu riz.", "Oui/non\nC’est selon.", "\n\n# R\n", "Recettes\r\rDu riz.", "\x1b[200~Recettes\nDu riz\x1b[201~",
		"- un\n- deux", "lettre.odt est mon fichier.\nIl est bien.",
	} {
		if !IsText(text) {
			t.Errorf("%q is no text", text)
		}
	}
	for _, other := range []string{
		"", "\n", "recettes.odt", "recettes.odt\n", "/home/a/recettes.odt\n/home/a/b.odt", "'/home/a/l'\\''été.odt'\n", "file:///home/a.odt\nfile:///home/b.odt",
		"C:\\a.odt\nC:\\b.odt", "~/a.odt\n~/b.odt", "https://example.org/a\nTitre", "#recettes", "#", "####### a", "Mes recettes de famille",
	} {
		if IsText(other) {
			t.Errorf("%q is a text", other)
		}
	}
}

func TestAPastedTextBecomesAFile(t *testing.T) {
	for pasted, want := range map[string]string{
		"# A\r\n\r\nb\r\n":                    "# A\n\nb\n",
		"# A\rb":                              "# A\nb\n",
		"\x1b[200~# A\n\tb  \n\n\x1b[201~":    "# A\n\tb\n",
		"\n\n    code\n":                      "    code\n",
		"a\x00b\x1b]0;c\x07\u0085d\xff\uFEFF": "ab]0;cd\uFFFD\n",
	} {
		if got := string(Pasted(pasted)); got != want {
			t.Errorf("%q becomes %q, want %q", pasted, got, want)
		}
	}
}
