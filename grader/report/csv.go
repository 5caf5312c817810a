package report

import (
	"regexp"
	"strings"
)

// leads and follows are what a spreadsheet takes for the beginning of a formula: at the
// beginning of a cell, and after what begins another cell or row somewhere. A spreadsheet in
// French, and in many languages besides, splits at semicolons, and then our commas and
// quotation marks are letters to it. The wide forms are the same where people write with them.
var (
	leads   = regexp.MustCompile(`^(?:[\t\r]|["\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠])`)
	follows = regexp.MustCompile(`([,;|\t\r\n，；｜\x{2028}\x{2029}]["\s\p{Z}\p{Cf}]*)([=+\-@＝＋－＠])`)
)

// safe keeps a spreadsheet from taking a text, or a part of it, for a formula.
func safe(text string) string {
	text = follows.ReplaceAllString(text, "$1'$2")
	if leads.MatchString(text) {
		return "'" + text
	}
	return text
}

// SafeCell returns a text as a cell of a file of cells: no spreadsheet takes it, or a part of it,
// for a formula, or splits it, whatever it splits at.
func SafeCell(text string) string { return quoted(safe(text)) }

// plainCell is a cell that no spreadsheet splits or trims, whatever it splits at.
var plainCell = regexp.MustCompile(`^[\p{L}\p{N}._/()'-](?:[\p{L}\p{N}._/()' -]*[\p{L}\p{N}._/()'-])?$`)

// quoted returns a cell as it stands in the file. Many spreadsheets split at semicolons and
// tabs besides commas, so a text with any sign stands between quotation marks; a number
// never does.
func quoted(cell string) string {
	if cell == "" || plainCell.MatchString(cell) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
