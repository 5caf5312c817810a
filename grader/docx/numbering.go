package docx

import (
	"jourdain/grader/numeral"
	"jourdain/grader/xmltext"
)

// numbering are the lists that a document defines (ISO/IEC 29500-1, 17.9).
type numbering struct {
	abstract map[string]*listKind
	lists    map[string]*list
}

// listKind is how the entries of a list look: a w:abstractNum.
type listKind struct {
	levels [maxLevel]listLevel
	style  string // the id of a numbering style that says how it looks
	last   [maxLevel]int
}

// listLevel is how the entries of one level are marked.
type listLevel struct {
	format   string // "decimal", "bullet", "none"
	text     string // of the label: "%1.%2"
	start    int
	restarts optional[int] // after an entry of this level, from 1; 0 is never
	legal    bool          // the numbers of all levels are decimal
	style    string        // of the paragraphs that are on this level
}

// list is a list of some kind: a w:num.
type list struct {
	kind   *listKind
	own    [maxLevel]*listLevel // those that are not as in the kind
	starts [maxLevel]optional[int]
	begun  [maxLevel]bool
}

func newNumbering() *numbering {
	return &numbering{map[string]*listKind{}, map[string]*list{}}
}

// read reads a w:numbering. The kinds come before the lists.
func (n *numbering) read(x *scanner) {
	x.Root()
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:abstractNum":
			id := e.Attr("w:abstractNumId")
			n.abstract[id] = readListKind(x)
		case "w:num":
			id := e.Attr("w:numId")
			n.lists[id] = n.readList(x)
		}
	})
}

func readListKind(x *scanner) *listKind {
	kind := &listKind{}
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:lvl":
			if i, ok := levelOf(e); ok {
				kind.levels[i] = readListLevel(x)
			}
		case "w:numStyleLink":
			kind.style = e.Attr("w:val")
		}
	})
	return kind
}

// levelOf returns the level that an element is for, from 0.
func levelOf(e xmltext.Element) (int, bool) {
	level := leadingNumber(e.Attr("w:ilvl"))
	return level, level >= 0 && level < maxLevel
}

func readListLevel(x *scanner) listLevel {
	level := listLevel{format: "decimal"}
	x.Each(func(e xmltext.Element) {
		value := e.Attr("w:val")
		switch e.Name {
		case "w:start":
			level.start = max(0, leadingNumber(value))
		case "w:numFmt":
			level.format = value
		case "w:lvlText":
			level.text = numeral.Short(value)
		case "w:lvlRestart":
			level.restarts = some(leadingNumber(value))
		case "w:isLgl":
			level.legal = isOn(e)
		case "w:pStyle":
			level.style = value
		}
	})
	return level
}

func (n *numbering) readList(x *scanner) *list {
	one := &list{kind: &listKind{}}
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:abstractNumId":
			if kind := n.abstract[e.Attr("w:val")]; kind != nil {
				one.kind = kind
			}
		case "w:lvlOverride":
			if i, ok := levelOf(e); ok {
				one.override(x, i)
			}
		}
	})
	return one
}

func (l *list) override(x *scanner, level int) {
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:startOverride":
			l.starts[level] = some(max(0, leadingNumber(e.Attr("w:val"))))
		case "w:lvl":
			own := readListLevel(x)
			l.own[level] = &own
		}
	})
}

// resolve lets the kinds that look as a style says look so.
func (n *numbering) resolve(st *styles) {
	for _, one := range n.lists {
		if one.kind.style == "" {
			continue
		}
		if named := st.byKey[styleKey{forNumbering, one.kind.style}]; named != nil {
			if as := n.lists[named.numbers.list.value]; as != nil {
				one.kind = as.kind
			}
		}
	}
}

// level says how the entries of a level are marked.
func (l *list) level(i int) *listLevel {
	if l.own[i] != nil {
		return l.own[i]
	}
	return &l.kind.levels[i]
}

// ordered reports whether the entries of a level have numbers or letters.
func (l *list) ordered(level int) bool {
	format := l.level(level).format
	return format != "bullet" && format != "none" && format != ""
}

// marks reports whether anything stands before the entries of a level.
func (l *listLevel) marks() bool { return l.format != "none" || l.text != "" }

// numbered is the list that a paragraph is an entry of, and its level there, from 0.
type numbered struct {
	list  *list
	level int
}

// find returns the list that a paragraph is in: its own properties count more than those of its
// style (F of the specification). It is nil for none.
func (n *numbering) find(own numbers, st *style) *numbered {
	var styled numbers
	if st != nil {
		styled = st.numbers
	}
	id, level := own.list.or(styled.list), own.level
	if !level.set && !own.list.set {
		level = styled.level
	}
	one := n.lists[id.value]
	if one == nil || id.value == "0" {
		return nil
	}
	at := leadingNumber(level.value)
	if !level.set && !own.list.set {
		at = one.levelOfStyle(st)
	}
	return &numbered{one, min(max(at, 0), maxLevel-1)}
}

// levelOfStyle returns the level that is made for a style.
func (l *list) levelOfStyle(st *style) int {
	for i := range l.kind.levels {
		if st != nil && l.level(i).style == st.key.id {
			return i
		}
	}
	return 0
}
