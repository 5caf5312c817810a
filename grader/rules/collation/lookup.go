package collation

// lookUp finds a word and the one after it in the model: the nearest place behind the
// expected one, the nearest before it, at last one that another word has already.
func (a *alignment) lookUp(at, j int32, t *Text) int32 {
	if j+1 >= t.to {
		return none
	}
	p := a.pairs[mix(a.doc.words[j].hash, a.doc.words[j+1].hash)]
	if p == nil {
		return none
	}
	best, rank := int32(none), 0
	for _, place := range p.at[:min(p.count, len(p.at))] {
		if now := a.rank(place, at, j, t); now > rank {
			best, rank = place, now
		}
	}
	return best
}

// farthest is how many words are compared to tell which of several places is meant.
const farthest = 8

// rank says how well a place of the model suits: by how many words go on from it as in the
// document, a place that is free before one that is taken, and one behind the expected place
// before one that is not. It is 0 for none.
func (a *alignment) rank(place, at, j int32, t *Text) int {
	isFree := a.claimed[place] == none
	if !isFree && a.kind != "" {
		return 0 // copies are found last
	}
	run := int32(0)
	for run < farthest && j+run < t.to && a.same(place+run, j+run) {
		run++
	}
	if run < 2 {
		return 0
	}
	rank := int(run) * 2
	if isFree {
		rank += 2 * farthest
	}
	if place >= at {
		rank++
	}
	return rank
}
