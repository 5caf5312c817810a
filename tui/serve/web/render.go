package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"

	"jourdain/tui/text"
)

//go:embed pages/*.tmpl
var pageFiles embed.FS

// pageNames are the pages, each a file that fills the frame of all.
func pageNames() []string {
	return []string{"signin", "seat", "terminal", "plain", "class", "documents", "delete", "message"}
}

// readPages reads the pages in a language.
func readPages(words *text.Words) (map[string]*template.Template, error) {
	all := map[string]*template.Template{}
	for _, name := range pageNames() {
		page, err := template.New("frame.tmpl").Funcs(template.FuncMap{
			"say": words.Say, "lang": words.Lang, "languages": text.Languages, "name": text.Name,
		}).ParseFS(pageFiles, "pages/frame.tmpl", "pages/"+name+".tmpl")
		if err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
		all[name] = page
	}
	return all, nil
}

// shown is what a page is filled with.
type shown struct {
	*request
	Door *door
	Name string // of the page
	Page any    // what it is about
}

// Seated reports whether who asks has a seat.
func (s *shown) Seated() bool { return s.seat.Class != "" }

// Watches reports whether who asks is a teacher who sees their class in place of the tutor.
func (s *shown) Watches() bool { return s.Door.views.of(s.request) }

// Seat names the seat of who asks, or the class of a teacher.
func (s *shown) Seat() string {
	if s.Watches() {
		return s.say.Say("watch.where", "Class", s.seat.Class)
	}
	return s.say.Say("web.seat", "Seat", s.seat.String())
}

// Say says the words of a key, where a teacher has words of their own those: "KEY.class".
func (s *shown) Say(key string) string {
	if s.Watches() {
		key += ".class"
	}
	return s.say.Say(key)
}

// Asset is the address of a file that the pages need.
func (s *shown) Asset(name string) string { return s.Door.files.address(name) }

// OwnTitle reports whether the title of the page has the name of the program in it.
func (s *shown) OwnTitle() bool { return s.Name == "plain" || s.Name == "terminal" }

// Words are the words of the page.
func (s *shown) Words() *text.Words { return s.say.Words }

// Nonce lets the styles in that xterm.js makes.
func (s *shown) Nonce() string { return s.nonce }

// Back is the page to come back to when the language has changed.
func (s *shown) Back() string {
	if s.Method == http.MethodGet {
		return s.URL.RequestURI()
	}
	return s.URL.Path
}

// render answers with a page.
func (d *door) render(w http.ResponseWriter, r *request, status int, name string, page any) {
	var b bytes.Buffer
	if err := r.say.pages[name].Execute(&b, &shown{request: r, Door: d, Name: name, Page: page}); err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", r.say.Lang())
	h.Add("Vary", "Accept-Language, Cookie")
	w.WriteHeader(status)
	_, _ = b.WriteTo(w) // who asked may have gone
}

// message answers with a page that says one thing: "web.message.NAME".
func (d *door) message(w http.ResponseWriter, r *request, status int, name string) {
	d.render(w, r, status, "message", name)
}
