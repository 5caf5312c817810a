package odt

import "jourdain/grader/document"

// ordinarySize is the size of letters, in points, when a file sets none: that of
// LibreOffice.
const ordinarySize = 12

// looks resolves how a text looks. Equal appearances are one and the same, and
// none is computed twice.
type looks struct {
	ordinary *document.Appearance // of a paragraph without a style
	shared   map[document.Appearance]*document.Appearance
	texts    map[textLook]*document.Appearance
}

// textLook is a text style put on a text that looks in some way.
type textLook struct {
	base  *document.Appearance
	style *style
}

func newLooks() *looks {
	l := &looks{
		shared: map[document.Appearance]*document.Appearance{},
		texts:  map[textLook]*document.Appearance{},
	}
	l.ordinary = l.share(document.Appearance{Size: document.Property[float64]{Value: ordinarySize}})
	return l
}

// setDefaults takes what the file sets for all paragraphs (style:default-style).
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
		st.own.apply(&a, st.origin())
		st.look = l.share(a)
	}
	return st.look
}

// text returns the look of a text with a style, in a text that looks like base.
func (l *looks) text(base *document.Appearance, st *style) *document.Appearance {
	if st == nil {
		return base
	}
	key := textLook{base, st}
	if known := l.texts[key]; known != nil {
		return known
	}
	a := *l.text(base, st.up)
	st.own.apply(&a, st.origin())
	look := l.share(a)
	l.texts[key] = look
	return look
}

// origin says where what the style sets comes from. An automatic style is what a
// program writes for formatting by hand (ODF 1.3 part 3, 3.15.3).
func (st *style) origin() document.Origin {
	if st.public.Automatic {
		return document.Direct
	}
	return document.FromStyle
}

// apply puts the properties over an appearance.
func (p *properties) apply(a *document.Appearance, origin document.Origin) {
	put(&a.Bold, p.bold, origin)
	put(&a.Italic, p.italic, origin)
	put(&a.Underline, p.underline, origin)
	put(&a.Capitals, p.capitals, origin)
	put(&a.Color, p.color, origin)
	put(&a.Font, p.font, origin)
	put(&a.Monospaced, p.monospaced, origin)
	put(&a.Highlight, p.highlight, origin)
	put(&a.Background, p.background, origin)
	put(&a.Spaced, p.spaced, origin)
	put(&a.Framed, p.framed, origin)
	put(&a.Position, p.position, origin)
	put(&a.Align, p.align, origin)
	put(&a.TabStops, p.tabs, origin)
	putMeasure(&a.Size, p.size, origin)
	putMeasure(&a.Before, p.spaceBefore, origin)
	putMeasure(&a.After, p.spaceAfter, origin)
	putMeasure(&a.Indent, p.indent, origin)
	putMeasure(&a.Left, p.leftEdge, origin)
}

// put sets a property. Direct formatting that repeats what is there already is
// none: programs write it by themselves, and nobody can see it.
func put[T comparable](property *document.Property[T], value optional[T], origin document.Origin) {
	if !value.set || origin == document.Direct && property.Value == value.value {
		return
	}
	*property = document.Property[T]{Value: value.value, Origin: origin}
}

func putMeasure(property *document.Property[float64], m optional[measure], origin document.Origin) {
	put(property, optional[float64]{m.value.of(property.Value), m.set}, origin)
}
