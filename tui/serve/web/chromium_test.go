package web_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/tui/serve/web"
	"jourdain/tui/tuitest"
)

// letters keeps the letters of a name.
func letters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return '-'
}

// TestInteropKeyboard plays a class in a real browser, with the keyboard alone: signing in, an
// exercise on the screen, the size of the letters, a document that is added and handed in.
func TestInteropKeyboard(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := openTab(t, r.URL, "fr")
	b.opens("/")
	b.tabsTo("#seat")
	b.types("5b.12")
	b.press("Tab")
	b.types("secret 12")
	b.press("Enter")
	b.says("Choisir une leçon")
	b.press("Enter")
	for _, step := range lesson(t).Steps {
		b.says(step.Title)
		if a, ok := step.Activity.(*activity.Choose); ok {
			for i, c := range a.Choices {
				if c.Right {
					b.press(strconv.Itoa(i+1), "Enter")
				}
			}
			b.says("C’est juste")
			b.shot("exercise")
			break
		}
		b.press("Enter")
	}
	resizes(b)
	addsAndHandsIn(t, b)
	isTold(t, r, b)
	b.isClean()
}

// resizes changes the size of the window and of the letters, which are kept.
func resizes(b *tab) {
	b.t.Helper()
	const wide = `document.querySelector(".xterm-rows").firstElementChild.getBoundingClientRect().width`
	const high = `document.querySelector(".xterm-rows").childElementCount`
	before := b.eval(high).(float64)
	b.window(1280, 500)
	b.waits(fmt.Sprintf("%s < %v", high, before))
	b.says("C’est juste")
	for name, size := range map[string][2]int{"zoom": {640, 400}, "phone": {360, 640}} { // the first is 1280 by 800 at 200 %
		b.window(size[0], size[1])
		b.waits("document.documentElement.scrollWidth <= innerWidth && " + wide + " <= innerWidth && " + high + " >= 12")
		b.waits("document.querySelector('.xterm-rows').innerText.includes('juste') && !document.body.innerText.includes('colonnes')")
		b.shot("terminal-" + name)
	}
	b.window(1280, 800)
	b.waits(fmt.Sprintf("%s === %v", high, before))
	b.tabsTo("[data-size='1']")
	b.press("Enter", " ", "Enter")
	b.waits(fmt.Sprintf("%s < %v", high, before))
	b.says("C’est juste")
	b.shot("terminal-large")
	larger := b.eval(high)
	b.opens("/terminal")
	b.says("Continuer")
	b.waits(fmt.Sprintf("%s === %v", high, larger))
	b.waits("document.activeElement.matches('.xterm-helper-textarea')")
}

// addsAndHandsIn adds a document by the form of its page, then by letting it fall there, and hands
// it in.
func addsAndHandsIn(t *testing.T, b *tab) {
	t.Helper()
	dir := t.TempDir()
	work := tuitest.Course(t).Lesson(tuitest.Lesson).Work("").Text(address.Polite.In("fr"))
	before, after := filepath.Join(dir, "avant.md"), filepath.Join(dir, "après.md")
	for name, content := range map[string][]byte{before: work.Starter, after: work.Solution} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.opens("/")
	b.tabsTo("main a[href='/documents']")
	b.press("Enter")
	b.says("Déposer un document")
	b.gives("#file", before)
	b.tabsTo("#add button")
	b.press("Enter")
	b.says("«\u00a0avant.md\u00a0» est déposé")
	b.falls(after)
	b.says("«\u00a0après.md\u00a0» est déposé")
	b.shot("documents")
	b.tabsTo("a[href='/delete/avant.md']")
	b.press("Enter")
	b.says("sera effacé pour toujours")
	b.tabsTo("main button")
	b.press("Enter")
	b.says("«\u00a0avant.md\u00a0» est effacé")
	b.opens("/terminal")
	b.says("Vérifier un document à moi")
	b.press("ArrowDown", "ArrowDown", "Enter")
	b.says("après.md")
	b.press("Enter")
	b.says("Votre document")
	b.shot("handed-in")
}

// isTold makes the terminal end, for one reason after the other: each has its sentence, and Enter goes
// on.
func isTold(t *testing.T, r *room, b *tab) {
	t.Helper()
	elsewhere := r.browser(t)
	elsewhere.enter(12)
	b.says("ouverte ailleurs")
	b.press("Enter")
	b.waits("!document.getElementById('ended').open")
	b.says("Vérifier un document à moi")
	elsewhere.get("/plain").wants(t, 200, "ouverte ailleurs")
	b.press("q")
	b.says("Vous êtes sorti de la leçon")
	b.press("Enter")
	b.says("Vérifier un document à moi")
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	if err := r.host.Close(ctx); err != nil {
		t.Error(err)
	}
	b.says("Le serveur s’arrête")
	r.server.CloseClientConnections()
	r.server.Close()
	b.press("Enter")
	b.says("La liaison avec le serveur est coupée")
	b.shot("lost")
}

// TestInteropWithoutScript plays the plain page in a browser that runs no script, with the keyboard:
// what is new is where the browser goes to.
func TestInteropWithoutScript(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := openTab(t, r.URL, "fr")
	b.call("Emulation.setScriptExecutionDisabled", object{"value": true}, nil)
	b.opens("/")
	b.press("Tab", "Enter") // the first thing on the page leads to the plain one
	b.says("Entrer par la page simple")
	b.tabsTo("#seat")
	b.types("5b.12")
	b.press("Tab")
	b.types("secret 12")
	b.press("Enter")
	b.says("Jourdain, en phrases")
	b.tabsTo("#answer")
	b.types("1")
	b.press("Enter")
	b.says("page 1 sur 9")
	b.press("Tab") // what comes after the news
	if got := b.eval("document.activeElement.textContent"); got != "1. Continuer" {
		t.Errorf("after what is new comes %v", got)
	}
	b.press("Enter")
	b.says("page 2 sur 9")
	b.shot("plain-without-script")
	b.opens("/terminal")
	b.says("La page simple marche sans")
	b.isClean()
}

// TestInteropPlainWithScript plays the plain page where scripts run: the cursor stays where one
// writes, and what is new is said by itself.
func TestInteropPlainWithScript(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := openTab(t, r.URL, "fr")
	b.opens("/?to=plain")
	b.tabsTo("#seat")
	b.types("5b.12")
	b.press("Tab")
	b.types("secret 12")
	b.press("Enter")
	b.says("Jourdain, en phrases")
	b.eval("window.mark = 1; true")
	b.tabsTo("#answer")
	b.types("1")
	b.press("Enter")
	b.says("page 1 sur 9")
	b.press("Enter")
	b.says("page 2 sur 9")
	b.waits("document.activeElement.id === 'answer' && document.getElementById('heard').innerText.includes('page 2 sur 9') && window.mark === 1")
	b.shot("plain-with-script")
	for _, v := range b.axe() {
		t.Error(v)
	}
	b.isClean()
}

// TestInteropAxe holds that axe-core finds no violation on any page, in both languages and both
// colours.
func TestInteropAxe(t *testing.T) {
	if _, err := os.Stat(os.Getenv("JOURDAIN_AXE")); err != nil {
		t.Skip("JOURDAIN_AXE names no axe.min.js: nothing to check with")
	}
	r := newRoom(t, web.Options{})
	folder, err := r.host.Folder(t.Context(), r.tenure(t, classroom.Seat{Class: "5B", Number: 12}))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "recettes.md"), []byte("# Recettes\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for lang, home := range map[string]string{"fr": "Choisir une leçon", "en": "Choose a lesson"} {
		t.Run(lang, func(t *testing.T) {
			b := openTab(t, r.URL, lang)
			check := func(name string) {
				t.Helper()
				for _, colours := range []string{"light", "dark"} {
					b.call("Emulation.setEmulatedMedia", object{"features": []object{{"name": "prefers-color-scheme", "value": colours}}}, nil)
					for _, v := range b.axe() {
						t.Errorf("%s, %s: %s", name, colours, v)
					}
					b.shot(lang + "-" + name + "-" + colours)
				}
			}
			b.opens("/?to=plain")
			check("signin-plain")
			b.opens("/")
			check("signin")
			b.tabsTo("#seat")
			b.types("5b.12")
			b.press("Tab", "x", "Enter")
			b.waits("document.querySelector('[role=alert]') !== null")
			check("signin-wrong")
			b.tabsTo("#secret")
			b.types("secret 12")
			b.press("Enter")
			b.says(home)
			check("terminal")
			for _, page := range []string{"/", "/plain?begin", "/documents", "/delete/recettes.md", "/nothing"} {
				b.opens(page)
				check("page" + strings.Map(letters, page))
			}
			b.opens("/terminal")
			b.says(home)
			r.browserOf(t, b).get("/plain?begin")
			b.says(map[string]string{"fr": "ouverte ailleurs", "en": "opened somewhere else"}[lang])
			check("ended")
			b.isClean()
		})
	}
}
