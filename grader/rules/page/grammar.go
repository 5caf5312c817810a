package page

import (
	"fmt"
	"io/fs"
	"strings"
	"text/template"
	"unicode/utf8"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/quote"
)

// Grammar is the little that a sentence needs of its language, and the sentences
// that belong to no rule. It is the file text/language.LANG.yaml.
type Grammar struct {
	// Open and Close stand around a quoted text, with the spaces they need.
	Open  string `yaml:"open"`
	Close string `yaml:"close"`
	// InnerOpen and InnerClose stand around what is quoted within a quoted text.
	InnerOpen  string `yaml:"inner-open"`
	InnerClose string `yaml:"inner-close"`
	// Comma and And join a list: "a, b and c".
	Comma string `yaml:"comma"`
	And   string `yaml:"and"`
	// Needs says that a check was skipped; it names the rule to meet first, .Rule.
	Needs string `yaml:"needs"`
	// Meaningless says that a check has no meaning in the format, .Format.
	Meaningless string `yaml:"meaningless"`
	// Later says that a check was put off, because it is learnt later.
	Later string `yaml:"later"`
	// Wrong says that a document is not the one that was asked for ("another"), or has
	// nothing in it ("empty"), and what to do.
	Wrong map[string]string `yaml:"wrong"`
	// Formats are the names of the formats.
	Formats map[document.Format]string `yaml:"formats"`
	// Kinds are the names of what a text can be, by their words in a finding ("heading"), for
	// one and for several: "a heading", "headings".
	Kinds map[string][2]string `yaml:"kinds"`
	// Tongues are the names of languages, by their tags: "en" is "anglais".
	Tongues map[string]string `yaml:"tongues"`
}

func readGrammar(files fs.FS, voice address.Voice) (Grammar, error) {
	var g Grammar
	name := "text/language." + voice.Lang + ".yaml"
	source, err := fs.ReadFile(files, name)
	if err != nil {
		return g, fmt.Errorf("pages: %w", err)
	}
	if err := read([]byte(voice.Say(string(source))), &g); err != nil {
		return g, fmt.Errorf("%s: %w", name, err)
	}
	return g, nil
}

// Quote puts a text between the language's quotation marks. Those within it become the
// inner ones, for otherwise nobody sees where the text ends.
func (g *Grammar) Quote(text string) string { return g.Open + g.Inner(text) + g.Close }

// Inner returns a text whose quotation marks are the inner ones: fit to stand between the
// language's own.
func (g *Grammar) Inner(text string) string { return quote.Inner(text, g.InnerOpen, g.InnerClose) }

// Stop returns a sentence that ends with a quoted text its full stop, unless the quoted
// text has a mark of its own at its end.
func (g *Grammar) Stop(text string) string {
	quoted, ok := strings.CutSuffix(text, g.Close)
	if !ok || g.Close == "" {
		return text
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(quoted, g.InnerClose))
	if strings.ContainsRune(".!?…", last) {
		return text
	}
	return text + "."
}

// List joins texts as the language does: "a, b and c".
func (g *Grammar) List(texts []string) string {
	last := len(texts) - 1
	if last < 1 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], g.Comma) + g.And + texts[last]
}

// Quotes puts texts between quotation marks, and joins them.
func (g *Grammar) Quotes(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = g.Quote(text)
	}
	return g.List(quoted)
}

// Tongue returns the name of a language, whatever its country; its tag between quotation
// marks where the name is not known.
func (g *Grammar) Tongue(tag string) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	if name := g.Tongues[strings.ToLower(base)]; name != "" {
		return name
	}
	return g.Quote(tag)
}

// funcs are the functions that a sentence can call: quote puts a text between
// quotation marks, list quotes texts and joins them, tongue names a language, and a and
// some name what one text is, or several.
func (g *Grammar) funcs() template.FuncMap {
	return template.FuncMap{
		"quote":  g.Quote,
		"tongue": g.Tongue,
		"a":      func(kind string) string { return g.Kinds[kind][0] },
		"some":   func(kind string) string { return g.Kinds[kind][1] },
		"list":   g.Quotes,
	}
}
