package lessons

import (
	"slices"

	"jourdain/grader/address"
)

// Cover is what a list says of a lesson, a track or a part of the course in one voice.
type Cover struct {
	Title   string
	Summary string // one or two sentences; for a track, who it is for; "" for a part
}

// Covers are the covers in each voice that there are words in.
type Covers map[address.Voice]Cover

// Title returns the title in a voice.
func (c Covers) Title(v address.Voice) string { return address.Of(c, v).Title }

// Summary returns the summary in a voice.
func (c Covers) Summary(v address.Voice) string { return address.Of(c, v).Summary }

// Languages returns the languages that there are words in, sorted.
func (c Covers) Languages() []string {
	var langs []string
	for v := range c {
		langs = append(langs, v.Lang)
	}
	slices.Sort(langs)
	return slices.Compact(langs)
}
