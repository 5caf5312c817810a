package lessons

import (
	"slices"

	"jourdain/grader/address"
	"jourdain/grader/pattern"
)

// Word is a word of the glossary.
type Word struct {
	ID    string // the same in every language: "paragraph"
	Title string // as it is called: "Paragraphe"
	Text  string // what it means: one to three plain sentences, without any marks
}

// Glossary is the words of one language, in the order of their file.
type Glossary []Word

// Word returns a word by its id; nil when there is none.
func (g Glossary) Word(id string) *Word {
	i := slices.IndexFunc(g, func(w Word) bool { return w.ID == id })
	if i < 0 {
		return nil
	}
	return &g[i]
}

// in returns the word in a voice.
func (w *Word) in(v address.Voice) Word {
	return Word{ID: w.ID, Title: v.Say(w.Title), Text: v.Say(w.Text)}
}

// Word returns a word of the glossary by its id; false where there is none.
func (t *Text) Word(id string) (Word, bool) {
	if word := t.Glossary.Word(id); word != nil {
		return word.in(t.Voice), true
	}
	return Word{}, false
}

// WordLink is a link to a word of the glossary: [words](#gloss-paragraph).
var WordLink = pattern.New(`\]\(#gloss-([^)\s]*)\)`)

// Words returns the words of the glossary that some pieces of the lesson link to, each
// once, in the order in which they come.
func (t *Text) Words(pieces ...Piece) []Word {
	var words []Word
	for _, piece := range pieces {
		prose, ok := piece.(Prose)
		if !ok {
			continue
		}
		for _, link := range WordLink().FindAllStringSubmatch(prose.Markdown, -1) {
			word := t.Glossary.Word(link[1])
			if word != nil && Glossary(words).Word(word.ID) == nil {
				words = append(words, word.in(t.Voice))
			}
		}
	}
	return words
}
