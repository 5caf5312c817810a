package screen

import (
	"slices"

	"jourdain/lessons"
	"jourdain/lessons/activity"
)

// Compared returns two views of a lesson side by side; right is nil for none.
func Compared(left activity.View, right *activity.View) Columns {
	c := Columns{Left: column(left)}
	if right != nil {
		c.Right = column(*right)
	}
	return c
}

func column(v activity.View) Column {
	c := Column{Title: v.Title, Header: v.Header}
	for _, line := range v.Lines {
		text, loud := lessons.Loud(line)
		c.Lines = append(c.Lines, Line{Text: text, Loud: loud})
	}
	return c
}

// Explained returns the words of the glossary that some pieces of a lesson link to.
func Explained(text *lessons.Text, pieces ...lessons.Piece) []Word {
	var out []Word
	for _, word := range text.Words(pieces...) {
		out = append(out, Word{Title: word.Title, Text: word.Text})
	}
	return out
}

// Named adds words of the glossary by their ids, each once.
func Named(text *lessons.Text, words []Word, ids ...string) []Word {
	for _, id := range ids {
		word, ok := text.Word(id)
		if !ok || slices.ContainsFunc(words, func(w Word) bool { return w.Title == word.Title }) {
			continue
		}
		words = append(words, Word{Title: word.Title, Text: word.Text})
	}
	return words
}
