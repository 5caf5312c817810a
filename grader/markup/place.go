package markup

import "jourdain/grader/document"

// Line is the line that reading has come to.
type Line struct{ Last int } // that of the block before

// On returns what a block on a line carries. In reading order lines never go back:
// where a table takes the middle of a paragraph and an underline makes a heading of
// its beginning, goldmark puts the heading after the table, and so do we.
func (l *Line) On(line int) document.Common {
	l.Last = max(l.Last, line)
	return OnLine(l.Last)
}

// OnLine returns what a block on a line carries, wherever reading is.
func OnLine(line int) document.Common {
	return document.Common{Place: document.Place{Line: line}}
}
