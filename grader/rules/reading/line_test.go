package reading

import (
	"strings"
	"testing"
)

// What the quick look lets go is no line of a program: every line that one can put
// together of what matters to the one is judged alike by the other.
func TestTheQuickLookMissesNoProgram(t *testing.T) {
	pieces := []string{
		"", "a", "x1", "{", "}", ";", ":", ",", ")", "]", "(", "=", "==", "<a>", "</", "<?xml", "<!--", "-->", ">>>", "$", "#", "#include", "ann@host:~$",
		"import", "def", "let", "returned", "\"", "é", "…", ".", "/", "\t", "»",
	}
	lines := 0
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range pieces {
				for _, join := range []string{"", " "} {
					line := strings.TrimSpace(a + join + b + join + c)
					if line == "" {
						continue
					}
					lines++
					if programLine().MatchString(line) && !couldBeProgram(line) {
						t.Errorf("%q is a line of a program", line)
					}
				}
			}
		}
	}
	if couldBeProgram("Le prix est de 3 € ;") || couldBeProgram("Les lettres sont là.") {
		t.Error("a text is looked at for long")
	}
	t.Log(lines, "lines")
}
