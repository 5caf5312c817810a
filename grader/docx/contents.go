package docx

import (
	"strings"

	"jourdain/grader/document"
)

// contents is a table of contents or another index while it is read: from the beginning of its
// field to the end, or all of the content control that holds it.
type contents struct {
	kind    document.Contents
	control bool // it is a content control
	begun   bool // its field has begun
}

func tableOfContents() document.Contents {
	return document.Contents{Kind: document.TableOfContents, Generated: true}
}

// beginContents begins an index, whose field is known now.
func (r run) beginContents(code instruction) *contents {
	index := &contents{kind: readIndex(code), begun: true}
	if control := r.control; control != nil && !control.begun {
		control.kind, control.begun = index.kind, true
	}
	return index
}

// readIndex reads the field of an index (ISO/IEC 29500-1, 17.16.5.68). Without a switch a table of
// contents lists all levels.
func readIndex(code instruction) document.Contents {
	index := tableOfContents()
	if _, isOther := code.option('c'); code.name != "TOC" || isOther {
		index.Kind = document.OtherIndex
		return index
	}
	levels, hasLevels := code.option('o')
	_, outline := code.option('u')
	styles, hasStyles := code.option('t')
	_, index.Sources.Marks = code.option('f')
	_, index.Sources.Chapter = code.option('b')
	index.Sources.NoHeadings = !hasLevels && !outline && (hasStyles || index.Sources.Marks)
	switch _, last, isRange := strings.Cut(levels, "-"); {
	case isRange:
		index.Depth = min(max(leadingNumber(last), 0), maxLevel)
	case hasLevels || outline || !hasStyles:
		index.Depth = maxLevel
	}
	names := strings.FieldsFunc(styles, func(r rune) bool { return r == ',' || r == ';' })
	for i := 0; i < len(names); i += 2 { // each with its level
		index.Sources.Styles = append(index.Sources.Styles, document.Clean(strings.TrimSpace(names[i])))
	}
	return index
}

// finish returns the index with what stands in it. A title that is a heading stands before it:
// LibreOffice and Word count it as one of the text.
func (x *contents) finish(entries []entry) []document.Block {
	var blocks []document.Block
	index := x.kind
	for i := range entries {
		e := &entries[i]
		_, isHeading := e.block.(*document.Heading)
		switch {
		case e.block == nil:
		case e.title && isHeading:
			blocks = append(blocks, e.block)
		case e.title && x.begun:
			index.Title = append(index.Title, e.block)
		default:
			index.Entries = append(index.Entries, e.block)
		}
	}
	return append(blocks, &index)
}
