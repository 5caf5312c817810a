package collation

import "jourdain/grader/rules/rule"

// still returns how much of each thing of the model is in the document, and is there what it
// should be: the share of its headings that are headings, of its items that are items. Texts
// need only be there. What the document has besides makes the share smaller: who makes a
// heading of everything has the headings, and has not found them.
func (c *correspondence) still() map[rule.About]float64 {
	all, there := map[rule.About]int{}, map[rule.About]int{}
	count := func(about rule.About, is bool) {
		all[about]++
		if is {
			there[about]++
		}
	}
	for i := range c.model.texts {
		t, home := &c.model.texts[i], c.home(i)
		front := isFrontTitle(c, t, &c.fates[i])
		count(rule.Texts, home != nil || front)
		if about := aboutOf(t.Kind); about != "" {
			count(about, front || home != nil && c.sameKind(t.Kind, home.Kind) && !c.fates[i].joined)
		}
		for _, target := range t.links {
			count(rule.Links, home != nil && c.doc.leads(c.fates[i].home, target))
		}
	}
	for i := range c.doc.texts {
		kind := c.doc.texts[i].Kind
		if m := c.arrivals[i].model; m == none || c.isCopy(i) || !c.sameKind(c.model.texts[m].Kind, kind) {
			all[aboutOf(kind)]++
		}
	}
	for i := range c.model.images {
		count(rule.Images, i < len(c.doc.images))
	}
	shares := map[rule.About]float64{}
	for about, n := range all {
		shares[about] = float64(there[about]) / float64(n)
	}
	return shares
}

func aboutOf(k Kind) rule.About {
	switch k {
	case Title:
		return rule.Titles
	case Heading:
		return rule.Headings
	case Item:
		return rule.Lists
	case Cell:
		return rule.Tables
	case Quotation:
		return rule.Quotations
	case Caption:
		return rule.Captions
	case Note:
		return rule.Notes
	default:
		return ""
	}
}
