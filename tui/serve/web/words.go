package web

import (
	"fmt"
	"html/template"
	"net/http"
	"slices"

	"golang.org/x/text/language"

	"jourdain/grader/address"
	"jourdain/tui/text"
)

// wording is the words and the pages of a language.
type wording struct {
	*text.Words
	pages map[string]*template.Template
}

// voices are the words of each language.
type voices struct {
	byLang  map[string]*wording
	langs   []string // the one that is spoken without being asked for is the first
	matcher language.Matcher
}

// readVoices opens the words of each language.
func readVoices(voice address.Voice) (*voices, error) {
	all := &voices{byLang: map[string]*wording{}, langs: text.Languages()}
	for _, lang := range text.Languages() {
		words, err := text.Open(voice.Form.In(lang))
		if err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
		pages, err := readPages(words)
		if err != nil {
			return nil, err
		}
		all.byLang[lang] = &wording{words, pages}
	}
	if i := slices.Index(all.langs, voice.Lang); i > 0 {
		all.langs[0], all.langs[i] = all.langs[i], all.langs[0]
	}
	tags := make([]language.Tag, len(all.langs))
	for i, lang := range all.langs {
		tags[i] = language.Make(lang)
	}
	all.matcher = language.NewMatcher(tags) // it falls back to the first
	return all, nil
}

// languageCookie holds the language that a person chose.
const languageCookie = "jourdain-language"

// of returns the words of who asks: in the language that they chose, or the one that their
// browser asks for.
func (v *voices) of(r *http.Request) *wording {
	if c, err := r.Cookie(languageCookie); err == nil && v.byLang[c.Value] != nil {
		return v.byLang[c.Value]
	}
	return v.byLang[v.asked(r.Header.Get("Accept-Language"))]
}

// asked returns the language that suits best what a browser asks for.
func (v *voices) asked(accept string) string {
	if len(accept) > longestAccept {
		return v.langs[0]
	}
	_, i := language.MatchStrings(v.matcher, accept)
	return v.langs[i]
}

// longestAccept is how long a list of languages is that is read.
const longestAccept = 200

// language changes the language of the pages, and goes back to the page where that was asked.
func (d *door) language(w http.ResponseWriter, r *request) {
	if lang := r.PostFormValue("language"); d.words.byLang[lang] != nil {
		http.SetCookie(w, &http.Cookie{
			Name: languageCookie, Value: lang, Path: "/", MaxAge: int(kept.Seconds()),
			HttpOnly: true, Secure: from(r.Request).secure, SameSite: http.SameSiteStrictMode,
		})
	}
	to := r.PostFormValue("back")
	if !slices.Contains([]string{"/?to=plain", "/terminal", "/plain", "/documents"}, to) {
		to = "/"
	}
	http.Redirect(w, r.Request, to, http.StatusSeeOther)
}
