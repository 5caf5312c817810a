package takeaway

import "testing"

// The files that a code was written to are known by their names, in each language, and
// nothing else is taken for one.
func TestIsCodeFile(t *testing.T) {
	is := IsCodeFile()
	for name, want := range map[string]bool{
		"jourdain-reprise.md": true, "jourdain-code.md": true, "jourdain-reprise-2.md": true,
		"jourdain-reprise.odt": false, "reprise.md": false, "jourdain-reprise-de-lettre.md": false, "jourdain.md": false,
	} {
		if is(name) != want {
			t.Errorf("%s: %v, want %v", name, !want, want)
		}
	}
}
