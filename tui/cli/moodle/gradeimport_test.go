package moodle

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// gradebook is an assignment of Moodle's, as its importer of worksheets sees it.
type gradebook struct {
	words    moodleWords
	maximum  float64 // less than 0 for a scale
	people   map[string]*person
	modified bool // "ignoremodified"
	comments bool // the assignment has feedback comments
}

// person is a participant: the grade, -1 for none, when it was changed, and the comment.
type person struct {
	grade    float64
	changed  time.Time
	comment  string
	disabled bool
}

// moodleWords are the strings of the language of who brings the worksheet in.
type moodleWords struct{ identifier, hidden, grade, modified, comments, decimal string }

func english() moodleWords {
	return moodleWords{"Identifier", "Participant ", "Grade", "Last modified (grade)", "Feedback comments", "."}
}

func french() moodleWords {
	return moodleWords{"Identifiant", "Participant", "Note", "Dernière modification (note)", "Feedback par commentaires", ","}
}

// bringIn does what Moodle does with a worksheet (mod/assign/feedback/offline, version 4.1:
// importgradeslib.php, parsecsv, init and next; locallib.php, process_import_grades;
// lib/csvlib.class.php, load_csv_content), written anew from its rules. It reports whether the
// file is taken at all.
func (g *gradebook) bringIn(t *testing.T, source []byte) bool {
	t.Helper()
	rows := phpCSV(strings.TrimPrefix(string(source), "\ufeff"))
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			return false // csvweirdcolumns
		}
	}
	identifier, grade, modified := slices.Index(rows[0], g.words.identifier), slices.Index(rows[0], g.words.grade), slices.Index(rows[0], g.words.modified)
	comments := slices.Index(rows[0], g.words.comments)
	if identifier < 0 || grade < 0 || modified < 0 {
		return false
	}
	for _, row := range rows[1:] {
		if len(row[identifier]) < len(g.words.hidden) {
			continue
		}
		p := g.people[row[identifier][len(g.words.hidden):]]
		if p == nil {
			continue
		}
		// strtotime, which reads English dates; false, and so 0, for others.
		seen, _ := time.Parse("Monday, 2 January 2006, 3:04 PM", row[modified])
		stale := !p.changed.IsZero() && p.changed.After(seen.Add(time.Minute))
		if value, ok := phpNumber(row[grade], g.words.decimal); ok && value != p.grade && value >= 0 && (g.modified || !stale) &&
			!p.disabled && g.maximum >= 0 && value <= g.maximum {
			p.grade = value
		}
		if g.comments && comments > 0 && (g.modified || !stale) && row[comments] != p.comment {
			p.comment = row[comments]
		}
	}
	return true
}

// phpNumber reads a grade (lib/moodlelib.php, unformat_float): spaces go, the decimal sign of
// the language becomes a point, and what begins with a number is that number.
func phpNumber(text, decimal string) (float64, bool) {
	text = strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(text), " ", ""), decimal, ".")
	if text == "" {
		return 0, false
	}
	end := 0
	for end < len(text) && strings.IndexByte("0123456789.-", text[end]) >= 0 {
		end++
	}
	value, _ := strconv.ParseFloat(text[:end], 64)
	return value, true
}

// phpCSV reads a text as fgetcsv of PHP does, with a comma, a quotation mark, and a backslash
// behind which a quotation mark ends nothing. Moodle takes every end of a line for "\n" before,
// and the space at the end of the file away.
func phpCSV(text string) [][]string {
	text = strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"))
	var rows [][]string
	var row []string
	for at := 0; at <= len(text); {
		cell, next := phpCell(text, at)
		row = append(row, cell)
		if next < len(text) && text[next] == ',' {
			at = next + 1
			continue
		}
		if len(row) > 1 || row[0] != "" {
			rows = append(rows, row)
		}
		row, at = nil, next+1
	}
	return rows
}

func phpCell(text string, at int) (cell string, next int) {
	var b strings.Builder
	quoted := at < len(text) && text[at] == '"'
	if quoted {
		at++
	}
	for ; at < len(text); at++ {
		switch {
		case quoted && text[at] == '\\' && at+1 < len(text):
			b.WriteByte(text[at])
			at++
			b.WriteByte(text[at])
		case quoted && text[at] == '"' && at+1 < len(text) && text[at+1] == '"':
			b.WriteByte('"')
			at++
		case quoted && text[at] == '"':
			quoted = false
		case !quoted && (text[at] == ',' || text[at] == '\n'):
			return b.String(), at
		default:
			b.WriteByte(text[at])
		}
	}
	return b.String(), at
}
