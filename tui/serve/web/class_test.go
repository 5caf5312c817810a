package web_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/web"
	"jourdain/tui/tuitest"
)

// sits lets somebody sit at a seat of 5B, who has answered wrong so many times in a row.
func (r *room) sits(t *testing.T, number, wrong int) {
	t.Helper()
	seat := classroom.Seat{Class: "5B", Number: number}
	if err := r.classes.Sit(t.Context(), seat, seat.String()); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	place := classroom.Place{Lesson: tuitest.Lesson, Step: 2, Screen: "practice", Wrong: wrong, Since: now.Add(-4 * time.Minute), Heard: now}
	if err := r.classes.Move(t.Context(), seat.String(), place); err != nil {
		t.Fatal(err)
	}
}

// teacher is a browser at the teacher's place of 5B.
func (r *room) teacher(t *testing.T, to string) (*browser, page) {
	t.Helper()
	b := r.browser(t)
	return b, b.post("/enter", "seat", "5B", "secret", "secret 0", "to", to)
}

// The plain page of a teacher is the class as a list: who is where, who may need help and why, what was
// handed in, the free seats, and by which rules; it is how things are when it is asked for again.
func TestTheClassAsAList(t *testing.T) {
	r := newRoom(t, web.Options{})
	b, p := r.teacher(t, "plain")
	p.wants(t, 200, "<h1>Classe 5B</h1>", "Personne n’est là en ce moment", "30 places libres : 1–30", "3 réponses fausses de suite</strong>")
	r.sits(t, 2, 3)
	r.sits(t, 9, 0)
	r.sits(t, 4, 0)
	if err := r.classes.Leave(t.Context(), "5B.4"); err != nil {
		t.Fatal(err)
	}
	seat := classroom.Seat{Class: "5B", Number: 9}
	work := classroom.HandIn{Lesson: tuitest.Lesson, File: "re<b>.odt", Points: 7.5, Of: 10, At: time.Now()}
	if err := r.classes.Judged(t.Context(), seat, work); err != nil {
		t.Fatal(err)
	}
	p = b.get("/plain")
	p.wants(t, 200, "2 places occupées sur 30", `<a href="#5B.2">5B.2</a>`, "besoin d’aide ? 3 réponses fausses de suite", "page 3 sur 8", "4 min",
		"7,5/10", "Rendu : re&lt;b&gt;.odt", "28 places libres : 1, 3–8, 10–30", "<strong>5B.4</strong> à l’instant")
	if strings.Contains(p.body, `href="#5B.9"`) {
		t.Error("who needs no help is named among those who may")
	}
	b.post("/language", "language", "en", "back", "/plain").wants(t, 200, "<h1>Class 5B</h1>", "2 of 30 seats in use")
	if p := b.post("/plain", "turn", "1", "answer", "1"); p.at != "/plain#now" && p.at != "/plain" {
		t.Errorf("an answer leads to %s", p.at)
	}
	b.post("/plain/begin").wants(t, 200, "<h1>Class 5B</h1>")
	if r.host.Visits() != 0 {
		t.Error("a teacher plays the tutor")
	}
}

// A class that was erased is said to be gone, and a database that does not answer to be away.
func TestTheClassThatIsNotThere(t *testing.T) {
	r := newRoom(t, web.Options{})
	b, _ := r.teacher(t, "plain")
	if _, err := r.classes.Forget(t.Context(), "5B"); err != nil {
		t.Fatal(err)
	}
	if p := b.get("/plain"); p.at != "/?to=plain" {
		t.Errorf("who has no class any more is at %s:\n%s", p.at, p.body)
	}
}

// The pages of a teacher speak of the class, and lead to no documents.
func TestThePagesOfATeacher(t *testing.T) {
	r := newRoom(t, web.Options{})
	b, _ := r.teacher(t, "")
	for _, path := range []string{"/", "/terminal", "/plain"} {
		p := b.get(path)
		p.wants(t, 200, "Jourdain · Classe 5B", "Accueil de la classe")
		for _, unwanted := range []string{"/documents", "de la place", "la leçon"} {
			if strings.Contains(p.body, unwanted) {
				t.Errorf("%s says %q to a teacher:\n%s", path, unwanted, p.body)
			}
		}
	}
}

// A teacher has the class in the terminal, for as long as they want, and is told when the server closes.
func TestTheClassInTheTerminal(t *testing.T) {
	r := newRoom(t, web.Options{Idle: 50 * time.Millisecond})
	r.sits(t, 2, 3)
	b, _ := r.teacher(t, "")
	w := b.window(t)
	w.sees("Classe 5B")
	w.sees("5B.2")
	time.Sleep(200 * time.Millisecond) // nobody presses a key
	w.press("q")
	w.ends(left)
	w = b.window(t)
	w.sees("Classe 5B")
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	if err := r.host.Close(ctx); err != nil {
		t.Error(err)
	}
	w.ends(closing)
	r.door.Close(ctx)
	b.window(t).ends(closing)
}

// TestInteropTheClass shows a teacher their class in a real browser, with the keyboard alone and
// without scripts; on the screen, they are told when the server closes.
func TestInteropTheClass(t *testing.T) {
	r := newRoom(t, web.Options{})
	r.sits(t, 2, 3)
	r.sits(t, 9, 0)
	b := openTab(t, r.URL, "fr")
	b.call("Emulation.setScriptExecutionDisabled", object{"value": true}, nil)
	b.opens("/?to=plain")
	b.tabsTo("#seat")
	b.types("5b")
	b.press("Tab")
	b.types("secret 0")
	b.press("Enter")
	b.says("2 places occupées sur 30")
	r.sits(t, 10, 0)
	b.tabsTo("main form button")
	b.press("Enter")
	b.says("3 places occupées sur 30")
	b.shot("class")
	b.call("Emulation.setScriptExecutionDisabled", object{"value": false}, nil)
	b.window(320, 640) // WCAG 2.2, 1.4.10
	b.opens("/plain")
	b.waits("document.documentElement.scrollWidth <= innerWidth")
	b.shot("class-narrow")
	for _, path := range []string{"/plain", "/"} {
		b.opens(path)
		if os.Getenv("JOURDAIN_AXE") != "" {
			for _, v := range b.axe() {
				t.Errorf("%s: %s", path, v)
			}
		}
	}
	b.window(1280, 800)
	b.opens("/terminal")
	b.says("besoin d’aide")
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	if err := r.host.Close(ctx); err != nil {
		t.Error(err)
	}
	b.says("Le serveur s’arrête")
	b.isClean()
}
