package rules

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// plainTexts finds headings that are asked for among what is no heading: in the whole
// document, or in a part of it.
type plainTexts struct {
	*plainIndex
	from, to int // the paragraphs that the part stands between
}

// plainIndex has the texts of a document that are no headings.
type plainIndex struct {
	reading *reading.Reading
	read    bool
	list    []plainText
	same    spelling.Set // the texts by their words, under their places in the list
	looking []int        // those that look like headings, by their places
	// titles are the paragraphs that have the role of the document's title.
	titles []plainText
	known  map[*rule.Item][]int // what was found already
	// compared is how often the letters of two texts were compared.
	compared int
}

// mostLetters is how often the letters of two texts are compared to find a misspelt heading
// that looks like one; where a document and an outline are longer, the same words are still found.
const mostLetters = 1_000_000

func plainTextsOf(r *reading.Reading) *plainTexts {
	return &plainTexts{&plainIndex{reading: r, known: map[*rule.Item][]int{}}, math.MinInt, math.MaxInt}
}

// plainText is a short paragraph that is no heading, or its first line.
type plainText struct {
	text  string
	key   spelling.Key
	place document.Place
	rank  int // 0 when it looks like a heading, 1 for plain text, 2 in a list, a table or a box
}

// longestText is how long a paragraph can be and still be a heading's words, in
// characters.
const longestText = 200

// find returns the paragraph that has the words of an item: the one that looks most
// like a heading, and of several the first after a paragraph.
func (t *plainTexts) find(item *rule.Item, after int) *plainText {
	t.once()
	var best *plainText
	places := t.meant(item)
	begin, _ := slices.BinarySearchFunc(places, t.from, func(i, from int) int {
		if t.list[i].place.Paragraph <= from {
			return -1
		}
		return 1
	})
	for _, i := range places[begin:] {
		p := &t.list[i]
		if p.place.Paragraph >= t.to {
			break
		}
		late := best != nil && best.place.Paragraph <= after && p.place.Paragraph > after
		if best == nil || p.rank < best.rank || p.rank == best.rank && late {
			best = p
		}
	}
	return best
}

// meant returns the places of the texts that are those of an item, or that look like headings
// and are meant to be, in their order.
func (t *plainIndex) meant(item *rule.Item) []int {
	places, known := t.known[item]
	if known {
		return places
	}
	for _, text := range item.Texts {
		asked := spelling.KeyOf(text)
		full, bare := t.same.Met(asked)
		places = append(append(places, full...), bare...)
		for _, i := range t.looking {
			if t.compared++; t.compared > mostLetters {
				break
			}
			if t.list[i].key.Close(asked) {
				places = append(places, i)
			}
		}
	}
	slices.Sort(places)
	t.known[item] = slices.Compact(places)
	return t.known[item]
}

// title returns the one of several titles of the document that has the words of an item: the
// part was given the role of the whole. A title alone may be what the document is called.
func (t *plainTexts) title(item *rule.Item) *plainText {
	t.once()
	if len(t.titles) < 2 {
		return nil
	}
	for i := range t.titles {
		for _, asked := range item.Texts {
			if t.titles[i].key.Same(spelling.KeyOf(asked)) {
				return &t.titles[i]
			}
		}
	}
	return nil
}

// between returns the plain texts after a paragraph and before another one.
func (t *plainTexts) between(from, to int) *plainTexts {
	return &plainTexts{t.plainIndex, max(from, t.from), min(to, t.to)}
}

// once reads the document the first time that somebody asks.
func (t *plainIndex) once() {
	if t.read {
		return
	}
	t.read = true
	looks := map[*document.Paragraph]string{}
	for _, c := range lookalike.Find(t.reading) {
		looks[c.Paragraph] = c.Text
	}
	for p := range t.reading.Doc.Paragraphs() {
		text, looking := looks[p]
		if !looking {
			text = strings.TrimSpace(p.Text())
		}
		if text == "" || utf8.RuneCountInString(text) > longestText || p.Place.Region.Has(document.InContents|document.InShape) {
			continue
		}
		if p.Role == document.TitleRole {
			t.titles = append(t.titles, plainText{text: text, key: spelling.KeyOf(text), place: p.Place})
			continue
		}
		key := spelling.KeyOf(text)
		t.same.Add(key, len(t.list))
		if looking {
			t.looking = append(t.looking, len(t.list))
		}
		t.list = append(t.list, plainText{text, key, p.Place, rank(looking, p.Place.Region)})
	}
}

func rank(looking bool, where document.Region) int {
	switch {
	case looking:
		return 0
	case where == 0:
		return 1
	default:
		return 2
	}
}
