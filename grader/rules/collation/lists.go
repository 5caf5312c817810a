package collation

// lists compares the lists of the model with what became of their items.
func (c *Comparison) lists() {
	owner := map[int32]int32{} // the list of the model whose items a list of the document has first
	for from := 0; from < len(c.model.texts); {
		list := c.model.texts[from].item.list
		to := from + 1
		for to < len(c.model.texts) && c.model.texts[to].item.list == list {
			to++
		}
		if list != 0 && c.model.texts[from].Kind == Item {
			c.list(from, to, owner)
		}
		from = to
	}
}

// list compares one list: the texts of the model from one to another.
func (c *Comparison) list(from, to int, owner map[int32]int32) {
	kinds := map[int32]bool{} // the inner lists whose kind was told
	cut, joined := false, false
	first, before := int32(0), none
	for i := from; i < to; i++ {
		t, home := &c.model.texts[i], c.home(i)
		if home == nil || t.Kind != Item || home.Kind != Item || c.fates[i].joined {
			continue
		}
		if t.item.ordered != home.item.ordered {
			c.listKind(i, kinds)
		}
		if t.item.depth != home.item.depth {
			d := c.about(i, Depth)
			d.Want, d.Got = int(t.item.depth), int(home.item.depth)
			c.report(d)
		}
		if before != none && t.item.entry != c.model.texts[before].item.entry && home.item.entry == c.home(before).item.entry &&
			home.item.depth == c.home(before).item.depth {
			c.report(c.about(i, OneItem))
		}
		before = i
		if first == 0 {
			first = home.item.list
		}
		if home.item.list != first && !cut {
			cut = true
			c.report(c.about(i, ListCut))
		}
		if other, ok := owner[home.item.list]; ok && other != t.item.list && !joined {
			joined = true
			c.report(c.about(i, ListJoined))
		}
	}
	if first != 0 {
		owner[first] = c.model.texts[from].item.list
	}
}

// home returns the text of the document that a text of the model became; nil for none.
func (c *correspondence) home(i int) *Text {
	if c.fates[i].home == none {
		return nil
	}
	return &c.doc.texts[c.fates[i].home]
}

// listKind reports once a list that has bullets for numbers, or numbers for bullets.
func (c *Comparison) listKind(i int, told map[int32]bool) {
	t := &c.model.texts[i]
	if told[t.item.inner] {
		c.found[len(c.found)-1].Texts++
		return
	}
	told[t.item.inner] = true
	d := c.about(i, listKind(t))
	d.After = c.neighbour(i, -1)
	c.report(d)
}
