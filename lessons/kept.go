package lessons

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// keptOf returns the paragraphs of a solution, each with the heading that it stands
// under. The level-1 heading is the title, and nothing stands under a title: in
// another format it is no heading.
func keptOf(solution []byte) ([]rule.Kept, error) {
	if len(solution) == 0 {
		return nil, nil
	}
	source := common(solution)
	doc, err := grader.Read(context.Background(), "solution.md", bytes.NewReader(source), int64(len(source)))
	if err != nil {
		return nil, fmt.Errorf("solution: %w", err)
	}
	title := rule.LevelOneTitle(doc)
	var list []rule.Kept
	for p := range doc.Paragraphs() {
		if p.Place.Region.Has(document.InContents) || strings.TrimSpace(p.Text()) == "" {
			continue
		}
		k := rule.Kept{Text: p.Text()}
		if under := p.Place.Under; under != nil && under != title {
			k.Under = under.Text()
		}
		list = append(list, k)
	}
	return list, nil
}

// common returns the lines of a starting file or of its solution that are in the files
// of all formats, and are words: not those between "odt: only" or "md: only" and their
// end, and no table of contents that the program makes.
func common(source []byte) []byte {
	var b bytes.Buffer
	apart := false
	for line := range bytes.Lines(source) {
		switch text := string(bytes.TrimSpace(line)); text {
		case "<!-- odt: only -->", "<!-- md: only -->":
			apart = true
		case "<!-- odt: end -->", "<!-- md: end -->":
			apart = false
		case "[TOC]":
		default:
			if !apart {
				b.Write(line)
			}
		}
	}
	return b.Bytes()
}
