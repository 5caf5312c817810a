package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// garden is a document with headings, and with lines that may be headings too.
const garden = `---
title: Le potager
lang: fr
---

# Le potager

Ce guide rassemble ce que nous avons appris en dix ans de jardinage.

## Les semis

On sème les radis dès que la terre se réchauffe, puis on arrose un peu.

**En automne**

On ramasse les courges avant les premières gelées de la saison.

**En hiver**

On laisse la terre se reposer, et on prépare les outils.
`

const englishGarden = `---
title: The kitchen garden
lang: en
---

# The kitchen garden

This guide gathers what we have learnt in ten years of gardening.

## Sowing

We sow the radishes as soon as the soil gets warm, and water them a little.

**In autumn**

We gather the pumpkins before the first frosts of the season.

**In winter**

We let the soil rest, and get the tools ready.
`

// garden returns the document in the language of the tutor.
func (p *player) garden() string {
	if p.app.session.Env().Lang() == "en" {
		return englishGarden
	}
	return garden
}

const (
	asksAutumn = "La première est « En automne »"
	asksWinter = "« En hiver » a l’air d’un titre, mais la machine lit un paragraphe : est-ce un titre ?"
)

// lookAt looks at a document outside the lessons.
func (p *player) lookAt(path string) {
	p.t.Helper()
	p.send(screen.Ask{To: screen.Route{Name: screen.ResultScreen, File: path}})
}

// pick chooses the row that begins with some words, wherever it is.
func (p *player) pick(words string) {
	p.t.Helper()
	for _, row := range p.app.page().Rows {
		if strings.HasPrefix(flat(row.Label), words) {
			p.send(screen.Chosen{ID: row.ID})
			return
		}
	}
	p.t.Fatalf("no row begins with %q:\n%s", words, p.screen())
}

// save saves a document, a moment after it was saved last, and waits until it is read.
func (p *player) save(name, content string) {
	p.t.Helper()
	path := filepath.Join(p.folder, name)
	before, _ := os.Stat(path)
	p.write(name, content)
	if before != nil {
		if err := os.Chtimes(path, time.Time{}, before.ModTime().Add(2*time.Second)); err != nil {
			p.t.Fatal(err)
		}
	}
	p.polled()
}

// polled lets the tutor look as often as it takes.
func (p *player) polled() {
	for range 4 {
		p.send(screen.Poll{})
	}
}

func pointsLine(p *player) string {
	for line := range strings.Lines(p.screen()) {
		if strings.Contains(line, "points sur") || strings.Contains(line, "point sur") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

// Points are shown where the teacher wants it, and nowhere else.
func TestPointsAreShownOnDemand(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.solution()))
	if got := pointsLine(p); got != "" {
		t.Errorf("nobody asked for the points: %q", got)
	}
}

// Who reads on with Enter on the page of a rule answers no question by that.
func TestReadingOnAnswersNothing(t *testing.T) {
	for _, tool := range []page.Tool{"", "writer"} {
		p := newPlayer(t, "fr", 80, 24)
		p.set(func(s *screen.Setup) { s.Tool = tool })
		p.lookAt(p.write("potager.md", garden))
		p.choose("2 lignes")
		for range 6 {
			p.press("enter")
		}
		p.press("esc", "r")
		if p.sees("comme vous") {
			t.Errorf("%q: something is intended:\n%s", tool, p.screen())
		}
	}
}

// Each line of the result leads to the page that says why it matters, and how to do it in
// the learner's program, which is asked once.
func TestEachLineOfTheResultLeadsOn(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.writeODT())
	p.press("a")
	rows := p.app.page().Rows
	asked := 0
	for i := range rows {
		id := rows[i].ID
		if !strings.HasPrefix(id, "rule-") && !strings.HasPrefix(id, "right-") {
			continue
		}
		p.send(screen.Chosen{ID: id})
		if p.app.page().Head.Trail != "Pourquoi et comment" {
			t.Errorf("%s leads to\n%s", rows[i].Label, p.screen())
		}
		if rule := p.app.page(); rule.HasRow("tool-writer") {
			asked++
			p.send(screen.Chosen{ID: "tool-writer"})
			p.wantSees("avec LibreOffice Writer")
		}
		p.press("esc")
		if now := p.app.page(); now.Rows[p.app.viewer().Selected].ID != id {
			t.Errorf("one does not come back to %s", rows[i].Label)
		}
	}
	if asked != 1 {
		t.Errorf("the program was asked for %d times", asked)
	}
}

// The columns leave the first thing to do in sight, however long the document, and
// show the line that the selected row is about.
func TestALongOutlineLeavesTheFirstThingInSight(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	long := garden
	for i := range 60 {
		long += "\n## Le mois " + strings.Repeat("i", 1+i) + "\n\nUne phrase.\n"
	}
	p.lookAt(p.write("potager.md", strings.ReplaceAll(long, "## Les semis", strings.Repeat("## Encore un\n\nUne phrase.\n\n", 12)+"## Les semis")))
	p.wantSees("Ce que l’œil voit")
	p.wantSees("En automne * ? texte")
	p.wantSees("sont-elles des titres")
	if now := p.app.page(); now.Rows[p.app.viewer().Selected].Mark != screen.Question {
		t.Errorf("the first thing is not selected:\n%s", p.screen())
	}
	p.press("v")
	if n := strings.Count(p.screen(), "Encore un"); n < 20 { // each on both sides
		t.Errorf("the structure is not whole: %d\n%s", n, p.screen())
	}
	p.press("esc")
	p.wantSees("sont-elles des titres")
}
