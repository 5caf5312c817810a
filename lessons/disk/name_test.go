package disk

import (
	"strings"
	"testing"
)

func TestCanName(t *testing.T) {
	for _, name := range []string{
		"recettes", "recettes.odt", "été", "mes recettes", "a-1_b", "console", "com", "com10", "lpt", "nul-part", "aux2", "prnt", "l’été", "a.b.c", "~a", "con-sole",
	} {
		if !CanName(name) {
			t.Errorf("%q is refused", name)
		}
	}
	for _, name := range []string{
		"", ".", "..", "con", "CON", "Nul", "aux", "prn", "com1", "COM9", "com¹", "lpt1", "LPT³", "con.odt", "nul.tar.gz", "con .odt", "conin$", "CONOUT$",
		"a.", "a ", " a", ".a", "a<b", "a>b", "a:b", `a"b`, `a\b`, "a/b", "a|b", "a?b", "a*b", "a\x00b", "a\nb", "a\x7fb", "a\u0085b", "a\xff", strings.Repeat("é", 120),
	} {
		if CanName(name) {
			t.Errorf("%q is taken", name)
		}
	}
}

// A word processor has files of its own beside the one that it edits, which are hidden or have an
// ending of their own: they are kept as they are called.
func TestCanKeep(t *testing.T) {
	for _, name := range []string{
		".~lock.recettes.odt#", "lu123.tmp", "~$cettes.docx", ".goutputstream-AB12CD", ".recettes.odt.swp", "recettes.odt~", ".a", strings.Repeat("é", 127),
	} {
		if !CanKeep(name) {
			t.Errorf("%q is refused", name)
		}
	}
	for _, name := range []string{"", ".", "..", "...", ".a.", "a ", "con", "nul.odt", "a/b", `a\b`, "a:b", "a\x00b", "a\u0085b", "a\xff", strings.Repeat("é", 128)} {
		if CanKeep(name) {
			t.Errorf("%q is kept", name)
		}
	}
}
