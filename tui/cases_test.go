package tui

import (
	"strings"
	"testing"

	"jourdain/tui/screen"
)

// All that is to do stands in the list of all, also where one check has found several kinds of
// things, and its key counts them.
func TestTheListOfAllHasEachKindOfFault(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "fr", 80, 24)
	_, solved := source(t, "simple-tables", true)
	lines := strings.Split(solved, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "| Stade") || strings.Contains(line, "| Collège") {
			lines[i] = strings.Replace(line, "25", "26", 1) + "\n| | | |"
			break
		}
	}
	p.handInWork("simple-tables", "", strings.Join(lines, "\n"))
	p.press("a")
	var found []string
	for _, row := range p.app.page().Rows {
		if strings.HasPrefix(row.ID, "rule-matches-model") {
			found = append(found, row.ID)
		}
	}
	if len(found) != 2 {
		t.Fatalf("listed are %v:\n%s", found, p.screen())
	}
	p.send(screen.Chosen{ID: found[1]})
	p.wantSees("Chaque texte est ce qu’il doit être")
}

// Where all is well there is no first point to see alone.
func TestAPassedWorkHasNoFirstPoint(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "en", 80, 24)
	_, solved := source(t, "simple-tables", true)
	p.handInWork("simple-tables", "", solved)
	p.press("a")
	if p.wantSees("See less"); p.sees("the first point") {
		t.Errorf("a point is named where there is none:\n%s", p.screen())
	}
}
