package collation

// places are where something stands, the first few: what stands everywhere tells nothing.
type places struct {
	at    [4]int32
	count int
}

// wholes are texts with the same words, in their order.
type wholes struct {
	texts []int32
	next  []int32 // for each, the first one from it on that is free; behind the end, none is
}

// free returns the first free text from a place on; -1 when there is none. What was found
// taken is never looked at again.
func (w *wholes) free(from int, a *alignment) int {
	i := from
	for i < len(w.texts) {
		switch next := int(w.next[i]); {
		case next != i:
			i = next
		case a.claimed[a.model.texts[w.texts[i]].from] != none:
			w.next[i] = int32(i + 1)
			i++
		default:
			w.shorten(from, i)
			return i
		}
	}
	w.shorten(from, i)
	return none
}

// shorten lets what was passed on the way lead to the end at once.
func (w *wholes) shorten(from, to int) {
	for from < to {
		next := int(w.next[from])
		w.next[from] = int32(to)
		from = max(next, from+1)
	}
}

// kindNumber returns a number for a kind.
func kindNumber(k Kind) uint64 { return hashFolded(string(k)) }

// mix returns one number for two, in their order.
func mix(a, b uint64) uint64 { return (a<<1|a>>63)*0x9E3779B97F4A7C15 ^ b }

func (s *side) whole(t *Text) uint64 {
	n := uint64(t.size())
	for i := t.from; i < t.to; i++ {
		n = mix(n, s.words[i].hash)
	}
	return n
}

// indexOf makes a model ready to be aligned with a document.
func indexOf(model *side) *alignment {
	a := &alignment{model: model, claimed: filled(len(model.words)), pairs: map[uint64]*places{}, wholes: map[uint64]*wholes{}}
	a.index()
	return a
}

// fewWords is how many words a text has at most that is looked at even when it has no two
// words of the model: it may go on where another one ends.
const fewWords = 3

// knows reports whether a text can be the model's, or a piece of it: it is short, or has two
// words that follow each other there too, or one that is two of them.
func (a *alignment) knows(words []word) bool {
	if len(words) <= fewWords {
		return true
	}
	for i := range len(words) - 1 {
		if a.pairs[mix(words[i].hash, words[i+1].hash)] != nil {
			return true
		}
	}
	return false
}

// index notes where the texts and the pairs of words of the model stand. Two words of cells side
// by side are a pair too.
func (a *alignment) index() {
	for i := range a.model.texts {
		t := &a.model.texts[i]
		a.model.doc.Step(1 + t.size())
		whole := a.model.whole(t)
		a.add(whole, i)
		a.add(mix(whole, kindNumber(t.Kind)), i)
		last := t.to
		if a.hasNextInRow(i) {
			last++ // somebody may have typed the row as one line
		}
		for j := t.from; j+1 < last; j++ {
			pair := mix(a.model.words[j].hash, a.model.words[j+1].hash)
			p := a.pairs[pair]
			if p == nil {
				p = &places{}
				a.pairs[pair] = p
			}
			if p.count < len(p.at) {
				p.at[p.count] = j
			}
			p.count++
		}
	}
}

// hasNextInRow reports whether a text of the model is the last one of a cell that has another one
// beside it, in its row.
func (a *alignment) hasNextInRow(i int) bool {
	if i+1 >= len(a.model.texts) {
		return false
	}
	t, next := &a.model.texts[i], &a.model.texts[i+1]
	return t.Kind == Cell && next.Kind == Cell && t.cell.table == next.cell.table && t.cell.row == next.cell.row
}

func (a *alignment) add(key uint64, text int) {
	w := a.wholes[key]
	if w == nil {
		w = &wholes{}
		a.wholes[key] = w
	}
	w.next = append(w.next, int32(len(w.texts)))
	w.texts = append(w.texts, int32(text))
}
