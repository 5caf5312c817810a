package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/web"
)

// letters keeps the letters of a name.
func letters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return '-'
}

const rows = `document.querySelector(".xterm-rows").innerText`

// TestInteropKeyboard plays a class in a real browser, with the keyboard alone: signing in, an
// exercise on the screen, the size of the letters, a document that is added and handed in.
func TestInteropKeyboard(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := openTab(t, r.URL, "fr")
	b.opens("/")
	b.shot("signin")
	b.tabsTo("#seat")
	b.types("5b.12")
	b.press("Tab")
	b.types("secret 12")
	b.press("Enter")
	b.says("Choisir une leçon")
	b.shot("terminal")
	b.isClean()
}

// TestInteropAxe holds that axe-core finds no violation on any page, in both languages and both
// colours.
func TestInteropAxe(t *testing.T) {
	if _, err := os.Stat(os.Getenv("JOURDAIN_AXE")); err != nil {
		t.Skip("JOURDAIN_AXE names no axe.min.js: nothing to check with")
	}
	r := newRoom(t, web.Options{})
	folder, err := r.host.Folder(classroom.Seat{Class: "5B", Number: 12})
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
