package starter

import (
	"fmt"
	"slices"
	"strings"
)

// docxLevels is how many levels a list has (17.9.6).
const docxLevels = 9

// docxLists are the lists of a text. Items do not stand in their list, but say its number
// and their level.
type docxLists struct {
	kinds []string   // the kinds of levels, each once: "nb" is items with numbers, and below them with bullets
	made  []docxList // in the order of the text, the first is number 1
}

// docxList is a list that is counted by itself.
type docxList struct {
	kind  int // of kinds
	level int // where it begins
}

// docxOpen is a list that is being written.
type docxOpen struct {
	number int
	kinds  string
}

// The kinds of a level.
const (
	withNumbers = "n"
	withBullets = "b"
)

func (l *list) kind() string {
	if l.ordered {
		return withNumbers
	}
	return withBullets
}

// levels returns the kinds of a list and of those below it, each as its first list has it.
func (l *list) levels() string {
	below := ""
	for _, item := range l.items {
		for _, each := range item {
			if inner, ok := each.(*list); ok {
				if kinds := inner.levels(); len(kinds) > len(below) {
					below += kinds[len(below):]
				}
			}
		}
	}
	return l.kind() + below
}

// kindAt returns the kind of a level: below the last one that is said, all are as that.
func kindAt(kinds string, level int) string {
	level = min(level, len(kinds)-1)
	return kinds[level : level+1]
}

// enter begins a list in others. A list below another one has its number, unless it has
// another kind than the first list on that level.
func (d *docxLists) enter(l *list, in []*docxOpen) *docxOpen {
	level := min(len(in), docxLevels-1)
	kinds := l.levels()
	if n := len(in); n > 0 {
		outer := in[n-1]
		if kindAt(outer.kinds, level) == l.kind() {
			return outer
		}
		kinds = strings.Repeat(l.kind(), level) + kinds
	}
	last := kindAt(kinds, len(kinds))
	kinds = strings.TrimRight(kinds, last) + last
	kind := slices.Index(d.kinds, kinds)
	if kind < 0 {
		kind = len(d.kinds)
		d.kinds = append(d.kinds, kinds)
	}
	d.made = append(d.made, docxList{kind: kind, level: level})
	return &docxOpen{number: len(d.made), kinds: kinds}
}

// docxItem is an item of a list while its paragraphs are written: the first has its mark.
type docxItem struct {
	number, level int
	marked        bool
}

// next returns the style of the next paragraph, and its numbering (17.3.1.19).
func (i *docxItem) next(style string) (string, string) {
	first := !i.marked
	i.marked = true
	switch {
	case first && style == bodyStyle:
		style = itemStyle
	case style == bodyStyle:
		return continuedStyle(min(i.level, deepestContinued-1)), ""
	}
	if !first {
		return style, ""
	}
	return style, fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, i.level, i.number)
}

// fill writes an empty paragraph for the mark of an item that has none yet.
func (i *docxItem) fill(b *docxBody) {
	if !i.marked {
		b.line(&line{style: bodyStyle})
	}
}

func (b *docxBody) list(l *list) {
	within := b.item
	if within != nil {
		within.fill(b)
	}
	opened := b.lists.enter(l, b.open)
	level := min(len(b.open), docxLevels-1)
	b.open = append(b.open, opened)
	for _, item := range l.items {
		b.item = &docxItem{number: opened.number, level: level}
		b.blocks(item)
		b.item.fill(b)
	}
	b.open = b.open[:len(b.open)-1]
	b.item = within
}

// xml returns word/numbering.xml (17.9).
func (d *docxLists) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:numbering xmlns:w="` + wordNamespace + `">` + "\n")
	for i, kinds := range d.kinds {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>`, i)
		for level := range docxLevels {
			format, mark := "decimal", fmt.Sprintf("%%%d.", level+1)
			if kindAt(kinds, level) == withBullets {
				format, mark = "bullet", "•"
			}
			fmt.Fprintf(&b, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>`+
				`<w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, level, format, mark, twips(itemIndent(level)), twips(cm(0.5)))
		}
		b.WriteString("</w:abstractNum>\n")
	}
	for i, l := range d.made {
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`+
			`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`+"\n", i+1, l.kind, l.level)
	}
	b.WriteString("</w:numbering>\n")
	return b.String()
}

// itemIndent returns where the words of an item begin.
func itemIndent(level int) length { return cm(float64(level)*0.5 + 1) }
