package deeds

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

// The sentences of each language.
//
//go:embed words/*.yaml
var sentenceFiles embed.FS

// Sentences says in one language what deeds are, and what they type.
type Sentences map[string]string

// OpenSentences reads those of a language: "fr", "en". The error is that of a language
// without sentences.
func OpenSentences(lang string) (Sentences, error) {
	body, err := sentenceFiles.ReadFile("words/" + lang + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("deeds: %w", err)
	}
	var words Sentences
	if err := yaml.Unmarshal(body, &words); err != nil {
		return nil, fmt.Errorf("deeds, %s: %w", lang, err)
	}
	return words, nil
}

// fallback is the language of what is typed into a document whose own has no words here.
const fallback = "en"

// typed are the sentences of all languages.
var typed = sync.OnceValue(func() map[string]Sentences {
	all := map[string]Sentences{}
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(sentenceFiles, "words/*.yaml")
	for _, name := range names {
		lang := strings.TrimSuffix(path.Base(name), ".yaml")
		if words, err := OpenSentences(lang); err == nil {
			all[lang] = words
		}
	}
	return all
})

// say returns what a person types in the language of the document: a heading, a sentence.
func (s *Sketch) say(what string) string {
	if words, ok := typed()[langOf(s.Front)]; ok {
		return words[typedPrefix+what]
	}
	return typed()[fallback][typedPrefix+what]
}

// typedPrefix begins the names of what a deed types.
const typedPrefix = "typed-"

// langOf returns the language of a document without its country, as its front matter says it.
func langOf(front string) string {
	_, behind, found := strings.Cut(front, "\nlang: ")
	if !found {
		return fallback
	}
	tag, _, _ := strings.Cut(behind, "\n")
	lang, _, _ := strings.Cut(strings.Trim(tag, ` "'`), "-")
	return lang
}

// Say says what a deed is, by its ID: the end of a sentence that begins with "when". It
// gives the two of a pair, and "" for a deed that it does not know.
func (s Sentences) Say(id string) string {
	if first, second, ok := strings.Cut(id, "+"); ok {
		return s.Say(first) + ", " + s.Say(second)
	}
	if base, ok := strings.CutSuffix(id, inLastList); ok && s[base] != "" {
		return strings.Replace(s[strings.TrimPrefix(inLastList, "-")], "{{.Deed}}", s[base], 1)
	}
	return s[id]
}
