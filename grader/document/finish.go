package document

// finisher walks a new document once, in reading order.
type finisher struct {
	doc    *Document
	number int
	under  *Heading
}

func (d *Document) finish() {
	f := &finisher{doc: d}
	f.blocks(d.Blocks, 0)
	d.line()
	margins := &finisher{doc: d}
	for _, m := range d.Margins {
		margins.blocks(m.Blocks, m.Region)
	}
}

// line puts the blocks of the body into a line, in reading order: each rule walks along
// it, and to go into the containers each time takes longer than what most rules do.
func (d *Document) line() {
	blocks, paragraphs := 0, 0
	all(d.Blocks, func(block Block) bool {
		blocks++
		if _, ok := block.(*Paragraph); ok {
			paragraphs++
		}
		return true
	})
	d.all, d.paragraphs = make([]Block, 0, blocks), make([]*Paragraph, 0, paragraphs)
	all(d.Blocks, func(block Block) bool {
		d.all = append(d.all, block)
		if p, ok := block.(*Paragraph); ok {
			d.paragraphs = append(d.paragraphs, p)
		}
		return true
	})
}

func (f *finisher) blocks(blocks []Block, where Region) {
	for _, block := range blocks {
		f.block(block, where)
	}
}

func (f *finisher) block(block Block, where Region) {
	place := block.At()
	place.Region |= where
	place.Under = f.under
	place.Paragraph = f.next(place.Region)
	switch b := block.(type) {
	case *Heading:
		f.count(place)
		f.heading(b)
		f.spans(b.Spans, place.Region)
	case *Paragraph:
		f.count(place)
		if b.Role == QuotationRole {
			place.Region |= InQuotation
		}
		f.spans(b.Spans, place.Region)
	case *Code:
		f.count(place)
	default:
		within := place.Region | standsIn(block)
		children(block, func(inner []Block) bool {
			f.blocks(inner, within)
			return true
		})
	}
}

// next returns the number of the paragraph to come.
func (f *finisher) next(where Region) int {
	if where.Has(InHeader | InFooter | InFootnote | InEndnote) {
		return 0
	}
	return f.number + 1
}

func (f *finisher) count(place *Place) {
	if place.Paragraph > 0 {
		f.number++
	}
}

func (f *finisher) heading(h *Heading) {
	where := h.Place.Region
	switch {
	case where.Has(Hidden | Deleted | InShape):
		return
	case where.Has(outsideOutline):
		f.doc.elsewhere = append(f.doc.elsewhere, h)
	default:
		f.doc.headings = append(f.doc.headings, h)
		h.over = f.under
		for h.over != nil && h.over.Level >= h.Level {
			h.over = h.over.over
		}
		f.under = h
	}
}

// spans goes into the notes and the images of a text.
func (f *finisher) spans(spans []Span, where Region) {
	for i := range spans {
		span := &spans[i]
		if span.Note != nil {
			in := InFootnote
			if span.Note.End {
				in = InEndnote
			}
			outer := f.under
			f.blocks(span.Note.Blocks, where|in)
			f.under = outer
		}
		if span.Figure != nil {
			place := span.Figure.At()
			place.Region |= where
			place.Under = f.under
			place.Paragraph = f.number
		}
	}
}

func standsIn(block Block) Region {
	switch b := block.(type) {
	case *List:
		return InList
	case *Table:
		return InTable
	case *Box:
		if b.Shape {
			return InBox | InShape
		}
		return InBox
	case *Contents:
		return InContents
	case *Quotation:
		return InQuotation
	default:
		return 0
	}
}
