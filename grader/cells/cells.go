package cells

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"jourdain/grader/report"
)

// Value is what stands in a cell: a text, or a number.
type Value struct {
	Text     string
	Number   float64
	IsNumber bool
}

// Text returns a cell with a text; an empty one makes an empty cell.
func Text(text string) Value { return Value{Text: text} }

// Number returns a cell with a number.
func Number(number float64) Value { return Value{Number: number, IsNumber: true} }

// Write writes a table, the names of its columns first. Between cells stands a comma, or the
// semicolon where that is the decimal sign of the language. Lines end as in RFC 4180.
func Write(w io.Writer, heads []string, rows [][]Value, words report.Words) error {
	between := ","
	if words.Say("report.decimal-sign") == "," {
		between = ";"
	}
	// A spreadsheet of Microsoft takes UTF-8 for what it is only behind a byte order mark.
	out := &strings.Builder{}
	out.WriteString("\uFEFF")
	var cells []string
	for _, head := range heads {
		cells = append(cells, report.SafeCell(head))
	}
	out.WriteString(strings.Join(cells, between) + "\r\n")
	for _, row := range rows {
		cells = cells[:0]
		for _, v := range row {
			if v.IsNumber {
				cells = append(cells, Said(v.Number, words))
			} else {
				cells = append(cells, report.SafeCell(letters(v.Text)))
			}
		}
		out.WriteString(strings.Join(cells, between) + "\r\n")
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}

// letters keeps a spreadsheet from taking a text for a number or a day: the class "3E1" is not
// thirty, nor is "6-2" in February. A no-break space behind it is not seen.
func letters(text string) string {
	for _, r := range text {
		if unicode.IsDigit(r) || strings.ContainsRune("eE.,-/: ", r) {
			continue
		}
		return text
	}
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return text
	}
	return text + "\u00A0"
}

// Said writes a number as the language does, with no more digits than it needs.
func Said(n float64, words report.Words) string {
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), ".", words.Say("report.decimal-sign"), 1)
}
