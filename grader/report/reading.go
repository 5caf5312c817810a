package report

import (
	"strconv"
	"strings"
)

// Line is a line of a document as the page of a report shows it: what the eye sees
// beside what the machine reads.
type Line struct {
	Text string
	// Level is that of a heading, from 1; 0 for a line that only looks like one.
	Level     int
	Paragraph int
	Number    string // "1.2", by the headings before it; "" for a line that only looks like one
	Title     bool   // the title of the document, by its style
	Findings  []WordedFinding
}

// NumberLines returns each heading the number that its place in the outline has. A level
// that was skipped counts as 1.
func NumberLines(lines []Line) {
	var counts [10]int
	for i := range lines {
		level := lines[i].Level
		if level < 1 || level > len(counts) {
			continue
		}
		counts[level-1]++
		for j := level; j < len(counts); j++ {
			counts[j] = 0
		}
		var parts []string
		for _, n := range counts[:level] {
			parts = append(parts, strconv.Itoa(max(n, 1)))
		}
		lines[i].Number = strings.Join(parts, ".")
	}
}

// place puts the findings beside the lines that they are about, and returns those that
// are about no line.
func place(lines []Line, checks []WordedCheck) {
	at := map[int]int{}
	for i := range lines {
		at[lines[i].Paragraph] = i
	}
	for i := range checks {
		for _, f := range checks[i].Findings {
			if n, ok := at[f.Paragraph]; ok && f.Message != "" && (lines[n].Text == f.Excerpt || f.Excerpt == "") {
				lines[n].Findings = append(lines[n].Findings, f)
			}
		}
	}
}
