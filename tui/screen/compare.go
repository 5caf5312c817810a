package screen

import (
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
	c := Column{Title: v.Title}
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
