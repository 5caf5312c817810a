package likeness

// Run is how many words in a row make a passage that can be known again.
const Run = 4

// window holds the hashes of the last words.
type window struct {
	last [Run]uint64
	n    int
}

// add takes the hash of the next word, and returns that of the run that ends with it once
// there are enough words for one.
func (w *window) add(hash uint64) (run uint64, full bool) {
	copy(w.last[:], w.last[1:])
	w.last[Run-1] = hash
	w.n++
	for _, hash := range w.last {
		run = mix(run ^ hash)
	}
	return run, w.n >= Run
}

// hashOf is FNV-1a, mixed. It is the same in every run of the program, so that the same
// class always gets the same note.
func hashOf(text string) uint64 {
	hash := uint64(14695981039346656037)
	for i := range len(text) {
		hash = (hash ^ uint64(text[i])) * 1099511628211
	}
	return mix(hash)
}

// mix spreads a hash over all its bits: the last step of SplitMix64 (Steele, Lea and
// Flood, “Fast splittable pseudorandom number generators”, 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
