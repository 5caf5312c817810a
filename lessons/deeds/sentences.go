package deeds

import (
	"embed"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// The sentences of each language.
//
//go:embed words/*.yaml
var sentenceFiles embed.FS

// Sentences says in one language what deeds are.
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
