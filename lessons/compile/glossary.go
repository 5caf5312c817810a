package compile

import (
	"bytes"
	"io/fs"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/markdown"
	"jourdain/grader/rules/spelling"
	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/content"
)

// nearest returns the id that a mistyped one was meant to be; "" when none is near.
func nearest(g lessons.Glossary, id string) string {
	for i := range g {
		if spelling.Close(id, g[i].ID) || spelling.Same(id, g[i].Title) {
			return g[i].ID
		}
	}
	return ""
}

// glossaries reads the glossary of the course in each language. A course may link to
// the words of our own glossary too, and say one of them in its own way.
func (c *compiler) glossaries() map[string]lessons.Glossary {
	ours := &compiler{files: content.Files}
	all := ours.readGlossaries()
	own := c.readGlossaries()
	for lang, words := range own {
		for _, ours := range all[lang] {
			if words.Word(ours.ID) == nil {
				words = append(words, ours)
			}
		}
		all[lang] = words
	}
	for lang, words := range own {
		for other := range own {
			for _, word := range words {
				if all[other].Word(word.ID) == nil {
					c.fault(glossaryFile(other), 0, ErrGlossMissing, "ID", word.ID, "Other", glossaryFile(lang))
				}
			}
		}
	}
	return all
}

func glossaryFile(lang string) string { return "glossary." + lang + ".md" }

// readGlossaries reads the glossary files that are there, by language.
func (c *compiler) readGlossaries() map[string]lessons.Glossary {
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(c.files, glossaryFile("??"))
	all := map[string]lessons.Glossary{}
	for _, name := range names {
		lang := strings.Split(name, ".")[1]
		all[lang] = c.readGlossary(name, lang)
	}
	return all
}

func (c *compiler) readGlossary(file, lang string) lessons.Glossary {
	whole, ok := c.bytes(file)
	if !ok {
		return nil
	}
	head, body, line, ok := markdown.FrontMatter(whole)
	var f struct {
		Lang string `yaml:"lang"`
	}
	if fault := source.Read(head, &f); !ok || fault != nil || f.Lang != lang {
		c.fault(file, 1, ErrGlossFront, "Lang", lang)
	}
	c.alternatives(file, whole)
	if !ended(c, file, whole) {
		return nil
	}
	var words lessons.Glossary
	root := goldmark.New(goldmark.WithParserOptions(parser.WithAttribute())).Parser().Parse(text.NewReader(body))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level == 1 || h.Lines().Len() == 0 {
			continue
		}
		at := line + bytes.Count(body[:h.Lines().At(0).Start], []byte("\n"))
		word := lessons.Word{ID: wordID(h), Title: headingWords(h, body), Text: below(h, body)}
		switch {
		case h.Level > 2 || word.ID == "":
			c.fault(file, at, ErrGlossHeading)
		case words.Word(word.ID) != nil:
			c.fault(file, at, ErrGlossTwice, "ID", word.ID)
		case word.Text == "":
			c.fault(file, at, ErrGlossEmpty, "ID", word.ID)
			words = append(words, word)
		default:
			words = append(words, word)
		}
	}
	return words
}

// wordID returns the id of the word that a heading begins; "" when it has none.
func wordID(h *ast.Heading) string {
	name, ok := strings.CutPrefix(idOf(h), "gloss-")
	if !ok {
		return ""
	}
	return name
}

// idOf returns the id that the attribute of a heading gives; "" for none.
func idOf(h *ast.Heading) string {
	id, _ := h.AttributeString("id")
	raw, _ := id.([]byte)
	return string(raw)
}

// headingWords returns the words of a heading without its attribute.
func headingWords(h *ast.Heading, body []byte) string {
	at := h.Lines().At(0)
	words := strings.TrimSpace(string(at.Value(body)))
	if i := strings.LastIndex(words, "{#"); i > 0 {
		words = strings.TrimSpace(words[:i])
	}
	return words
}

// below returns the text between a heading and the next one, as one line.
func below(h *ast.Heading, body []byte) string {
	begin := h.Lines().At(0).Stop
	if end := bytes.IndexByte(body[begin:], '\n'); end >= 0 {
		begin += end
	}
	end := len(body)
	for n := h.NextSibling(); n != nil; n = n.NextSibling() {
		if next, ok := n.(*ast.Heading); ok && next.Lines().Len() > 0 {
			end = bytes.LastIndexByte(body[:next.Lines().At(0).Start], '\n') + 1
			break
		}
	}
	return strings.ReplaceAll(strings.TrimSpace(string(body[begin:end])), "\n", " ")
}

// links finds the links of a lesson to words that the glossary does not have.
func (w *writer) links() {
	for _, at := range lessons.WordLink().FindAllSubmatchIndex(w.body, -1) {
		if id := string(w.body[at[2]:at[3]]); w.text.Glossary.Word(id) == nil {
			w.fault(w.file, w.at(at[2]), ErrNoWord, "ID", id, "Near", nearest(w.text.Glossary, id))
		}
	}
}
