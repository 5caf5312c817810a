package lesson

import (
	"strconv"
	"strings"

	"jourdain/tui/screen"
)

// laterID stands before the step of an exercise.
const laterID = "exercise:"

// laterRows offers the exercises of the lesson that were missed or put off.
func (b *Brief) laterRows(env screen.Env) []screen.Row {
	var rows []screen.Row
	for _, step := range b.later {
		if _, ok := env.Alone(b.lesson, step); ok {
			rows = append(rows, screen.Row{
				ID: laterID + strconv.Itoa(step), Label: env.Text(b.lesson).Steps[step].Title,
				Group: env.Words.Say("brief.later", "Count", len(b.later)),
			})
		}
	}
	return rows
}

// chooseLater goes to an exercise that was missed or put off, and reports whether a row was one.
func (b *Brief) chooseLater(env screen.Env, id string) (screen.Effect, bool) {
	number, isExercise := strings.CutPrefix(id, laterID)
	if !isExercise {
		return screen.Effect{}, false
	}
	step, err := strconv.Atoi(number)
	route, ok := env.Alone(b.lesson, step)
	if err != nil || !ok {
		return screen.Effect{}, true
	}
	return screen.Go(route), true
}

// formats are the words of the glossary for what the starting file can be had in: the rows of
// the brief say them.
func formats() []string { return []string{"odt", "docx", "markdown"} }

// words returns the words that the brief uses.
func (b *Brief) words(env screen.Env) []screen.Word {
	text := env.Text(b.lesson)
	words := screen.Explained(text, env.Work(b.work).Brief.In(b.format(env))...)
	if b.work.Own {
		return words
	}
	return screen.Named(text, words, formats()...)
}
