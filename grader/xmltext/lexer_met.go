package xmltext

import "hash/maphash"

// metTags keeps the start tags that were met, as they stand in the text: a document has the same few
// of them thousands of times, and to compare one costs less than to cut it.
type metTags struct {
	seed maphash.Seed
	tags [slots]metTag
	once [slots]uint64 // by slot, the sum of the last tag that was met for the first time
}

// metTag is a start tag. Its attributes are not changed.
type metTag struct {
	text   string
	name   rawName
	attrs  []rawAttribute
	closes bool // it is the end tag too

	// What the [Reader] makes of it, in the scope of the number; 0 for nothing yet.
	scope   int
	element Element
}

// longestMet is how many bytes a tag has that is kept.
const longestMet = 256

func newMetTags() *metTags { return &metTags{seed: maphash.MakeSeed()} }

// find returns a tag that is kept. Of one that is not, it returns the place to keep it, from the
// second time on that it is met: nil otherwise.
func (m *metTags) find(tag []byte) (met *metTag, again bool) {
	if len(tag) > longestMet {
		return nil, false
	}
	sum := maphash.Bytes(m.seed, tag)
	at := sum % slots
	met = &m.tags[at]
	if met.text == string(tag) && met.text != "" {
		return met, true
	}
	if m.once[at] != sum {
		m.once[at] = sum
		return nil, false
	}
	return met, false
}
