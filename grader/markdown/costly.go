package markdown

import (
	"bytes"
)

// authored are the limits of what the authors of lessons write, a page or two: goldmark takes
// it apart several times, with nobody to watch it.
func authored() Limits {
	limits := defaults()
	limits.Bytes, limits.Pieces, limits.Tangle, limits.Marks = 1<<20, 200_000, 50_000_000, 2_000
	return limits
}

// fewSigns is how many signs a text may have that could stand in each other without a look at
// where they stand.
const fewSigns = 5_000

// IsCostly reports whether a text would cost too much to take apart where nobody watches over it:
// it is longer than what an author writes, or has more signs in one paragraph, or more
// things in each other.
func IsCostly(source []byte) bool {
	limits := authored()
	if len(source) > limits.Bytes {
		return true
	}
	signs := 0
	for _, sign := range []byte("*_~[]!<`>-+|{:&\\.)") {
		signs += bytes.Count(source, []byte{sign})
	}
	if signs <= fewSigns {
		return false
	}
	g := newGuard(nil, limits)
	parse(source, g)
	return g.Err != nil
}
