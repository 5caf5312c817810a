package docx

import "jourdain/grader/document"

// ordinarySize is the size of letters, in points, when a file sets none (ISO/IEC 29500-1,
// 17.3.2.38).
const ordinarySize = 10

// looks resolves how a text looks. Equal appearances are one and the same, and none is computed
// twice.
type looks struct {
	ordinary *document.Appearance // of a paragraph without a style
	shared   map[document.Appearance]*document.Appearance
	texts    map[styledLook]*document.Appearance
	direct   map[directLook]*document.Appearance
}

// styledLook is a style put on a text that looks in some way, and directLook is
// direct formatting put on one.
type (
	styledLook struct {
		base  *document.Appearance
		style *style
	}
	directLook struct {
		base *document.Appearance
		own  properties
	}
)

func newLooks() *looks {
	l := &looks{
		shared: map[document.Appearance]*document.Appearance{},
		texts:  map[styledLook]*document.Appearance{},
		direct: map[directLook]*document.Appearance{},
	}
	l.ordinary = l.share(document.Appearance{Size: document.Property[float64]{Value: ordinarySize}})
	return l
}

// setDefaults takes what the file sets for all texts (w:docDefaults).
func (l *looks) setDefaults(p *properties) {
	a := *l.ordinary
	p.apply(&a, document.Default)
	l.ordinary = l.share(a)
}

func (l *looks) share(a document.Appearance) *document.Appearance {
	if known := l.shared[a]; known != nil {
		return known
	}
	l.shared[a] = &a
	return &a
}

// paragraph returns the look of a paragraph with a style; nil is none.
func (l *looks) paragraph(st *style) *document.Appearance {
	if st == nil {
		return l.ordinary
	}
	if st.look == nil {
		a := *l.paragraph(st.up)
		st.own.apply(&a, document.FromStyle)
		st.look = l.share(a)
	}
	return st.look
}

// in returns the look of a paragraph with a style, where it stands in a cell whose text looks like
// base; nil is no cell.
func (l *looks) in(base *document.Appearance, st *style) *document.Appearance {
	if base == nil {
		return l.paragraph(st)
	}
	return l.text(base, st)
}

// cell returns the look of a text in a table with a style, in its first row or in another one.
func (l *looks) cell(st *style, isFirst bool) *document.Appearance {
	base := l.text(l.ordinary, st)
	if isFirst {
		base = l.firstRow(base, st)
	}
	return base
}

func (l *looks) firstRow(base *document.Appearance, st *style) *document.Appearance {
	if st == nil {
		return base
	}
	a := *l.firstRow(base, st.up)
	st.first.apply(&a, document.FromStyle)
	return l.share(a)
}

// text returns the look of a text with a style, in a text that looks like base.
func (l *looks) text(base *document.Appearance, st *style) *document.Appearance {
	if st == nil {
		return base
	}
	key := styledLook{base, st}
	if known := l.texts[key]; known != nil {
		return known
	}
	a := *l.text(base, st.up)
	st.own.apply(&a, document.FromStyle)
	look := l.share(a)
	l.texts[key] = look
	return look
}

// over returns the look of a text with direct formatting, in a text that looks like base.
func (l *looks) over(base *document.Appearance, own *properties) *document.Appearance {
	if own.isEmpty() {
		return base
	}
	key := directLook{base, *own}
	if known := l.direct[key]; known != nil {
		return known
	}
	a := *base
	own.apply(&a, document.Direct)
	look := l.share(a)
	l.direct[key] = look
	return look
}

// apply puts the properties over an appearance.
func (p *properties) apply(a *document.Appearance, origin document.Origin) {
	put(&a.Bold, p.bold, origin)
	put(&a.Italic, p.italic, origin)
	put(&a.Underline, p.underline, origin)
	put(&a.Capitals, anyOf(p.capitals, p.smallCapitals), origin)
	put(&a.Color, p.color, origin)
	put(&a.Font, p.font, origin)
	if p.font.set {
		put(&a.Monospaced, some(document.IsMonospaced(p.font.value)), origin)
	}
	put(&a.Highlight, p.highlight, origin)
	put(&a.Background, p.background, origin)
	put(&a.Spaced, p.spaced, origin)
	put(&a.Framed, anyOf(p.framed, p.shaded), origin)
	put(&a.Position, p.position, origin)
	put(&a.Align, p.align, origin)
	if p.tabs.set {
		put(&a.TabStops, some(max(0, a.TabStops.Value-p.tabs.value.cleared)+p.tabs.value.added), origin)
	}
	put(&a.Size, p.size, origin)
	put(&a.Before, p.spaceBefore, origin)
	put(&a.After, p.spaceAfter, origin)
	put(&a.Indent, p.indent, origin)
	put(&a.Left, p.leftEdge, origin)
}

// anyOf returns whether one of two is on; it is left out where both are.
func anyOf(a, b optional[bool]) optional[bool] {
	return optional[bool]{a.value || b.value, a.set || b.set}
}

// put sets a property. Direct formatting that repeats what is there already is none: programs
// write it by themselves, and nobody can see it.
func put[T comparable](property *document.Property[T], value optional[T], origin document.Origin) {
	if !value.set || origin == document.Direct && property.Value == value.value {
		return
	}
	*property = document.Property[T]{Value: value.value, Origin: origin}
}
